# ruff: noqa: E501, RUF001 - letters of other scripts are wide, or look like Latin ones
"""The regions that made-up people come from: common names there, the languages people speak, where they live.

All of it is data. A name that is not in Latin letters has its usual Latin spelling behind an equals sign; handles are
made from that. Names are common ones, drawn apart, so that nobody in particular is meant.
"""

from typing import Final, Literal, NamedTuple

Order = Literal["given-first", "family-first", "together", "two-families"]


class Region(NamedTuple):
    """Where people come from.

    Attributes:
        share: how many of 1,000 people.
        tongues: languages, the one that most speak first; English comes on top.
        zones: time zones, the one where most live first.
        women, men: given names, with spaces between; an underscore stands for a space in one name.
        families: family names.
        of_women: the same family names as women have them, where these differ.
        order: which name comes first; `together` is family and given name without a space.
    """

    share: int
    tongues: str
    zones: str
    women: str
    men: str
    families: str
    of_women: str = ""
    order: Order = "given-first"


REGIONS: Final = (
    Region(
        130,
        "en es",
        "America/New_York America/Chicago America/Los_Angeles America/Toronto America/Denver America/Vancouver",
        "Emily Grace Hannah Olivia Naomi Claire Rachel Megan Paige Tessa Audrey Ruth Ivy June Maya Leah Kayla Nora",
        "Ethan Noah Caleb Marcus Owen Isaac Julian Wesley Aaron Dylan Trevor Miles Nathan Cole Felix Elliot Peter Sam",
        "Carter Bennett Hughes Foster Reed Morgan Palmer Ellis Warren Hayes Brooks Dawson Fletcher Holland Mercer Nash "
        "Porter Quinn Ramsey Sutton Tucker Vance Whitaker Young Abbott Barton Chandler Drake Everett Franklin Grant",
    ),
    Region(
        70,
        "en cy ga",
        "Europe/London Europe/Dublin Australia/Sydney Pacific/Auckland Australia/Melbourne",
        "Aoife Niamh Siân Róisín Fiona Eilidh Harriet Poppy Imogen Bethan Ciara Orla Freya Matilda Aroha Mereana",
        "Séamus Callum Rhys Gareth Oisín Hamish Angus Duncan Tadhg Alfie Rory Ewan Cormac Wiremu Liam Declan Toby Hugh",
        "O'Brien MacLeod Davies O'Sullivan Fraser Griffiths Walsh Kearney Llewellyn Murray Doyle Sinclair Bevan Ngata "
        "Whelan Cartwright Hargreaves Thackeray Ashworth Penrose Gallagher Buchanan Lockwood Tamihana",
    ),
    Region(
        75,
        "es qu ca eu gl",
        "America/Mexico_City America/Bogota America/Lima America/Argentina/Buenos_Aires America/Santiago Europe/Madrid",
        "Sofía Valentina Lucía Camila Inés Ximena Rocío Pilar Nuria Itziar Yolanda Araceli Noemí Paloma Marisol Ainhoa",
        "Mateo Andrés Joaquín Íñigo Sebastián Emilio Óscar Julián Ramón Tomás Gonzalo Jesús Héctor Rubén Nicolás Íker",
        "García Núñez Ibáñez Quispe Fuentes Peña Muñoz Vásquez Cárdenas Huamán Echeverría Zúñiga Cisneros Bustamante "
        "Ordóñez Castaño Salazar Mamani Arriaga Velázquez Pizarro Lozano Cifuentes Escobar Montoya Larrañaga",
        order="two-families",
    ),
    Region(
        60,
        "pt es",
        "America/Sao_Paulo America/Sao_Paulo Europe/Lisbon America/Recife America/Manaus Africa/Luanda",
        "Júlia Beatriz Letícia Inês Conceição Thaís Débora Luísa Yasmin Raquel Teresa Marília Fátima Jussara Iara",
        "João Caio Antônio Vinícius Thiago Estêvão Rui Nuno Otávio Davi Cauã Hélder Gonçalo Márcio Ubirajara",
        "Araújo Conceição Guimarães Magalhães Simões Brandão Leitão Nogueira Queirós Assunção Falcão Teixeira Morais "
        "Vilarinho Cavalcanti Antunes Bragança Figueiredo Sampaio Moura Peixoto Bastos Chagas Rebelo",
        order="two-families",
    ),
    Region(
        55,
        "fr ar oc",
        "Europe/Paris Europe/Brussels Europe/Zurich America/Montreal Africa/Dakar",
        "Chloé Amélie Solène Océane Noémie Maëlle Éloïse Hélène Gaëlle Inès Margaux Delphine Léa Zoé Camille Anaïs",
        "Étienne François Loïc Rémi Gaël Benoît Cédric Théo Anaël Jérôme Matthieu Bastien Yann Hervé Noël Corentin",
        "Lefèvre Garnier Bélanger Beaulieu Desrosiers Gauthier Hébert Lemoine Mercier Perrault Renaud Thibault Vasseur "
        "Chevalier Delacroix Fontaine Girard Lacroix Moreau Picard Rousseau Tremblay Vautrin Bouchard Carpentier",
    ),
    Region(
        50,
        "de",
        "Europe/Berlin Europe/Berlin Europe/Vienna Europe/Zurich",
        "Käthe Jördis Ronja Annika Friederike Svenja Lotte Mareike Heidrun Gesine Johanna Tabea Lena Frauke Birgit",
        "Jürgen Günther Sören Matthias Florian Björn Henning Ulrich Tilman Konstantin Lukas Detlef Malte Jörg Timo",
        "Müller Schäfer Krüger Weiß Köhler Böhm Jäger Groß Günther Lindner Vogt Brandt Hofmann Seidel Ziegler Kühn "
        "Bergmann Dietrich Engelhardt Förster Gerlach Hübner Kröger Löffler Nußbaum Pfeiffer Reinhardt Wächter",
    ),
    Region(
        35,
        "sv nb da fi is",
        "Europe/Stockholm Europe/Oslo Europe/Copenhagen Europe/Helsinki Atlantic/Reykjavik",
        "Åsa Linnéa Sigrún Maiken Päivi Øydis Kirsten Hjördís Saga Tuuli Astrid Solveig Märta Ylva Aino Þóra",
        "Søren Håkon Björn Väinö Åke Jørgen Þór Magnús Eino Gustaf Rasmus Lasse Sigurd Torbjørn Mikko Ragnar",
        "Åström Sjöberg Lindqvist Nygård Østergaard Mäkelä Hämäläinen Bjørnstad Thorvaldsen Kjær Lönnqvist Virtanen "
        "Solheim Dahlström Strömberg Haugen Vestergaard Korhonen Söderlund Rønning",
    ),
    Region(
        45,
        "pl cs sk hu lt",
        "Europe/Warsaw Europe/Prague Europe/Budapest Europe/Bratislava Europe/Vilnius",
        "Małgorzata Agnieszka Zofia Łucja Kateřina Božena Žofie Ágnes Réka Eszter Živilė Ludmiła Grażyna Tünde Šárka",
        "Łukasz Stanisław Wojciech Jiří Ondřej Tomáš Gábor Zoltán Áron Žygimantas Bartłomiej Přemysl Bálint Miłosz",
        "Wójcik Zając Nowak Krawczyk Wróbel Dąbek Mazur Gołąb Król Szabó Tóth Kővári Fekete Szűcs Jančár Hájek Kubiš "
        "Stępień Bąk Żuk Ćwik Pálfi Kovács Balogh Sikora Kozieł Gruszka",
    ),
    Region(
        30,
        "uk",
        "Europe/Kyiv Europe/Kyiv Europe/Warsaw",
        "Олена=olena Ірина=iryna Оксана=oksana Наталія=nataliia Соломія=solomiia Юлія=yuliia Дарина=daryna Ганна=hanna "
        "Леся=lesia Богдана=bohdana Катерина=kateryna Мар'яна=mariana",
        "Андрій=andrii Тарас=taras Богдан=bohdan Олексій=oleksii Ярослав=yaroslav Юрій=yurii Остап=ostap Микола=mykola "
        "Сергій=serhii Дмитро=dmytro Назар=nazar Євген=yevhen",
        "Шевченко=shevchenko Бондаренко=bondarenko Коваленко=kovalenko Мельник=melnyk Ткачук=tkachuk Кравчук=kravchuk "
        "Лисенко=lysenko Гончар=honchar Савчук=savchuk Марченко=marchenko Поліщук=polishchuk Яременко=yaremenko "
        "Гнатюк=hnatiuk Щербань=shcherban Вдовиченко=vdovychenko Заєць=zaiets",
    ),
    Region(
        24,
        "ru kk bg",
        "Asia/Almaty Europe/Sofia Asia/Tbilisi Europe/Belgrade Asia/Yerevan",
        "Айгерим=aigerim Светлана=svetlana Полина=polina Милена=milena Жанна=zhanna Елица=elitsa Вера=vera "
        "Дарига=dariga Ксения=kseniia Тодорка=todorka Анастасия=anastasiia Зоя=zoia",
        "Арман=arman Димитър=dimitar Кирилл=kirill Фёдор=fyodor Нурлан=nurlan Стоян=stoyan Лев=lev Ерлан=yerlan "
        "Геннадий=gennadii Румен=rumen Глеб=gleb Тимур=timur",
        "Калоянов=kaloyanov Волков=volkov Нурланов=nurlanov Соколов=sokolov Димитров=dimitrov Ахметов=akhmetov "
        "Орлов=orlov Стоянов=stoyanov Жуков=zhukov Сулейменов=suleimenov Морозов=morozov Ценов=tsenov Щукин=shchukin",
        of_women="Калоянова=kaloyanova Волкова=volkova Нурланова=nurlanova Соколова=sokolova Димитрова=dimitrova "
        "Ахметова=akhmetova Орлова=orlova Стоянова=stoyanova Жукова=zhukova Сулейменова=suleimenova Морозова=morozova "
        "Ценова=tsenova Щукина=shchukina",
    ),
    Region(
        12,
        "el",
        "Europe/Athens",
        "Ελένη=eleni Δέσποινα=despoina Μαρία=maria Χριστίνα=christina Ζωή=zoi Φωτεινή=foteini Άννα=anna Νεφέλη=nefeli",
        "Γιώργος=giorgos Νίκος=nikos Σπύρος=spyros Θανάσης=thanasis Ηλίας=ilias Πέτρος=petros Λευτέρης=lefteris "
        "Κώστας=kostas",
        "Παππάς=pappas Γεωργίου=georgiou Νικολάου=nikolaou Αλεξίου=alexiou Καραγιάννης=karagiannis Οικονόμου=oikonomou "
        "Μακρής=makris Βλάχος=vlachos",
        of_women="Παππά=pappa Γεωργίου=georgiou Νικολάου=nikolaou Αλεξίου=alexiou Καραγιάννη=karagianni "
        "Οικονόμου=oikonomou Μακρή=makri Βλάχου=vlachou",
    ),
    Region(
        8,
        "ka",
        "Asia/Tbilisi",
        "ნინო=nino თამარ=tamar ქეთევან=ketevan ეკა=eka ლელა=lela სალომე=salome მარიამ=mariam ანა=ana",
        "გიორგი=giorgi ლევან=levan დავით=davit ზურაბ=zurab ირაკლი=irakli ნიკა=nika ვახტანგ=vakhtang სანდრო=sandro",
        "კაპანაძე=kapanadze ბერიძე=beridze ლომიძე=lomidze გელაშვილი=gelashvili მაისურაძე=maisuradze კვარაცხელია=kvaratskhelia "
        "წიკლაური=tsiklauri აბაშიძე=abashidze",
    ),
    Region(
        6,
        "hy ru",
        "Asia/Yerevan",
        "Անահիտ=anahit Լուսինե=lusine Նարե=nare Սիրանուշ=siranush Մարիամ=mariam Գայանե=gayane",
        "Արամ=aram Տիգրան=tigran Հայկ=hayk Վահե=vahe Գևորգ=gevorg Նարեկ=narek",
        "Սարգսյան=sargsyan Պետրոսյան=petrosyan Գրիգորյան=grigoryan Հակոբյան=hakobyan Մանուկյան=manukyan Ավագյան=avagyan",
    ),
    Region(
        25,
        "tr ku az",
        "Europe/Istanbul",
        "Zeynep Gülşen Çağla Özge Şule Büşra Ayşe İpek Nazlı Elif Dilşad Güneş Tuğba Rojda",
        "Mehmet Çağatay Ömer Şükrü Görkem İsmail Oğuz Kağan Tuğrul Barış Yiğit Emre Baran Uğur",
        "Yıldırım Öztürk Çelik Şahin Doğan Kılıç Güneş Aydın Özdemir Çetin Bozkurt Taş Koçak Ünal Erdoğdu Karaağaç",
    ),
    Region(
        42,
        "ar fr",
        "Africa/Cairo Africa/Casablanca Asia/Amman Asia/Riyadh Africa/Tunis Asia/Beirut",
        "فاطمة=fatima ليلى=layla مريم=maryam نور=nour سلمى=salma هدى=huda رنا=rana زينب=zaynab ياسمين=yasmin أمل=amal "
        "دينا=dina حنان=hanan",
        "أحمد=ahmad يوسف=yusuf كريم=karim طارق=tariq سمير=samir خالد=khalid عمر=omar حسن=hasan زياد=ziyad وليد=walid "
        "بلال=bilal هشام=hisham",
        "الخطيب=al-khatib حداد=haddad المصري=al-masri منصور=mansour الزهراني=al-zahrani بن_علي=ben-ali "
        "التميمي=al-tamimi شاهين=shahin القاسم=al-qasim العمري=al-omari الإدريسي=el-idrissi سليمان=sulayman نجار=najjar "
        "الشامي=al-shami بركات=barakat عوض=awad",
    ),
    Region(
        16,
        "fa ku",
        "Asia/Tehran Asia/Tehran Asia/Kabul",
        "پریسا=parisa نرگس=narges شیرین=shirin آزاده=azadeh لاله=laleh مهسا=mahsa گلناز=golnaz سپیده=sepideh",
        "بهنام=behnam کاوه=kaveh آرش=arash سهراب=sohrab پویا=pouya داریوش=dariush فرهاد=farhad مهران=mehran",
        "کاظمی=kazemi رضایی=rezaei احمدی=ahmadi کریمی=karimi مرادی=moradi صادقی=sadeghi شریفی=sharifi فرهادی=farhadi "
        "نوری=nouri یزدانی=yazdani",
    ),
    Region(
        10,
        "he en",
        "Asia/Jerusalem",
        "רחל=rachel נועה=noa תמר=tamar יעל=yael מיכל=michal שירה=shira הדס=hadas אורלי=orly",
        "יונתן=yonatan איתי=itai אורי=uri דוד=david נדב=nadav גיל=gil אלון=alon עומר=omer",
        "כהן=cohen לוי=levi מזרחי=mizrahi פרץ=peretz ביטון=biton אברהם=avraham שפירא=shapira גולן=golan",
    ),
    Region(
        62,
        "hi en mr gu",
        "Asia/Kolkata Asia/Kolkata Asia/Kathmandu Asia/Dubai",
        "प्रिया=priya कविता=kavita सुनीता=sunita अनन्या=ananya मीरा=meera नेहा=neha पूजा=pooja दिव्या=divya लक्ष्मी=lakshmi "
        "रश्मि=rashmi शालिनी=shalini उषा=usha",
        "अनिकेत=aniket राहुल=rahul विक्रम=vikram अर्जुन=arjun संजय=sanjay रोहन=rohan हर्ष=harsh नितिन=nitin सुरेश=suresh "
        "देव=dev मनोज=manoj किरण=kiran",
        "शर्मा=sharma देशपांडे=deshpande गुप्ता=gupta श्रेष्ठ=shrestha जोशी=joshi वर्मा=verma कुलकर्णी=kulkarni मिश्रा=mishra "
        "पटेल=patel यादव=yadav चौहान=chauhan थापा=thapa मेहता=mehta त्रिपाठी=tripathi अग्रवाल=agrawal सिन्हा=sinha",
    ),
    Region(
        24,
        "ta en te kn",
        "Asia/Kolkata Asia/Kolkata Asia/Colombo Asia/Singapore",
        "கயல்விழி=kayalvizhi மீனா=meena தமிழ்ச்செல்வி=tamilselvi சுதா=sudha நளினி=nalini வானதி=vanathi கவிதா=kavitha யாழினி=yazhini",
        "முருகன்=murugan செந்தில்=senthil குமரன்=kumaran இளங்கோ=ilango அருண்=arun பாலா=bala கதிர்=kathir வேலு=velu",
        "ராமசாமி=ramasamy சுப்பிரமணியம்=subramaniam கண்ணன்=kannan பழனிசாமி=palanisamy நடராஜன்=natarajan சுந்தரம்=sundaram "
        "கோவிந்தன்=govindan இராகவன்=raghavan",
    ),
    Region(
        18,
        "bn en",
        "Asia/Dhaka Asia/Kolkata",
        "নুসরাত=nusrat তানিয়া=tania মৌসুমী=mousumi অনিন্দিতা=anindita শর্মিলা=sharmila রুমানা=rumana",
        "আরিফ=arif সৌরভ=sourav তানভীর=tanvir অনির্বাণ=anirban ইমরান=imran রফিক=rafiq",
        "রহমান=rahman চৌধুরী=chowdhury সরকার=sarkar হক=haque দাস=das মজুমদার=majumder ইসলাম=islam সেন=sen",
    ),
    Region(
        40,
        "zh-Hans en yue",
        "Asia/Shanghai Asia/Shanghai Asia/Singapore",
        "晓雯=xiaowen 思远=siyuan 雨婷=yuting 静怡=jingyi 梦琪=mengqi 佳慧=jiahui 欣然=xinran 若兰=ruolan 文静=wenjing 丽娜=lina "
        "诗涵=shihan 月华=yuehua 敏=min 雪梅=xuemei 芳=fang 子涵=zihan",
        "建国=jianguo 浩然=haoran 志强=zhiqiang 俊杰=junjie 子轩=zixuan 明远=mingyuan 天宇=tianyu 伟=wei 鹏飞=pengfei 海涛=haitao "
        "立新=lixin 文博=wenbo 磊=lei 嘉诚=jiacheng 永康=yongkang 睿=rui",
        "王=wang 李=li 张=zhang 刘=liu 陈=chen 杨=yang 黄=huang 赵=zhao 吴=wu 周=zhou 徐=xu 孙=sun 马=ma 朱=zhu 胡=hu 郭=guo 何=he "
        "林=lin 高=gao 罗=luo 郑=zheng 梁=liang 谢=xie 宋=song 唐=tang 许=xu 邓=deng 冯=feng",
        order="together",
    ),
    Region(
        12,
        "zh-Hant en",
        "Asia/Taipei Asia/Hong_Kong",
        "美玲=meiling 雅婷=yating 淑芬=shufen 怡君=yijun 佩珊=peishan 詠詩=wingsze 曉彤=hiutung 宜蓁=yichen",
        "志明=chihming 家豪=chiahao 建宏=chienhung 冠宇=kuanyu 俊傑=chunchieh 子軒=tszhin 柏翰=pohan 宗翰=tsunghan",
        "陳=chen 林=lin 黃=huang 張=chang 李=lee 吳=wu 劉=liu 蔡=tsai 楊=yang 許=hsu 鄭=cheng 謝=hsieh 郭=kuo 葉=yeh",
        order="together",
    ),
    Region(
        28,
        "ja en",
        "Asia/Tokyo",
        "由紀=yuki 美咲=misaki 陽子=yoko さくら=sakura 葵=aoi 千尋=chihiro 真理=mari 結衣=yui あかり=akari 和香=waka 恵美=emi 菜々子=nanako",
        "翔太=shota 健=ken 大輔=daisuke 拓也=takuya 直樹=naoki 亮=ryo 誠=makoto 悠斗=yuto 浩二=koji 圭=kei 颯太=sota 隆=takashi",
        "佐々木=sasaki 田辺=tanabe 高橋=takahashi 伊藤=ito 渡辺=watanabe 中村=nakamura 小林=kobayashi 加藤=kato 吉田=yoshida "
        "山口=yamaguchi 松本=matsumoto 井上=inoue 清水=shimizu 森=mori 橋本=hashimoto 石川=ishikawa 藤田=fujita 岡田=okada",
        order="together",
    ),
    Region(
        22,
        "ko en",
        "Asia/Seoul",
        "서연=seoyeon 지우=jiwoo 민서=minseo 하은=haeun 수빈=subin 유나=yuna 은지=eunji 다영=dayoung 혜진=hyejin 채원=chaewon",
        "민준=minjun 도윤=doyun 지호=jiho 현우=hyunwoo 준서=junseo 성민=sungmin 태현=taehyun 우진=woojin 재훈=jaehoon 동현=donghyun",
        "김=kim 이=lee 박=park 최=choi 정=jung 강=kang 조=cho 윤=yoon 장=jang 임=lim 한=han 오=oh 서=seo 신=shin 권=kwon 황=hwang",
        order="together",
    ),
    Region(
        24,
        "vi en",
        "Asia/Ho_Chi_Minh",
        "Lan_Anh Thu_Hà Minh_Châu Ngọc_Bích Phương Thảo_Vy Hồng_Nhung Quỳnh Diễm_My Tuyết",
        "Minh_Đức Quang Hữu_Phước Tuấn_Anh Bảo Đình_Khoa Trung_Hiếu Văn_Long Việt Thành",
        "Nguyễn Trần Lê Phạm Huỳnh Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh",
        order="family-first",
    ),
    Region(
        10,
        "th en",
        "Asia/Bangkok",
        "กัญญา=kanya มาลี=malee อรุณี=arunee พิมพ์ใจ=phimchai สุดา=suda รัตนา=rattana",
        "สมชาย=somchai อนันต์=anan ธนกร=thanakorn วิชัย=wichai ณัฐพล=nattapon กิตติ=kitti",
        "ศรีสุข=srisuk ทองดี=thongdee บุญมา=boonma แสงทอง=saengthong วงศ์ไทย=wongthai จันทร์เพ็ญ=chanpen",
    ),
    Region(
        38,
        "id fil ms en",
        "Asia/Jakarta Asia/Manila Asia/Kuala_Lumpur Asia/Makassar",
        "Siti Dewi Ayu Tala Ligaya Nurul Ratna Maricel Putri Indah Jasmin Wulan Amihan Rosalinda",
        "Budi Agus Rizky Bayani Hafiz Wayan Dodong Arif Jomar Ketut Bagus Danilo Isagani Farhan",
        "Santoso Wijaya Reyes Hidayat Dimaculangan Kusuma Pratama Macaraeg Lestari Panganiban Siregar Nasution Bautista "
        "Salonga Setiawan Hakim Tampubolon Magsaysay",
    ),
    Region(
        42,
        "en yo ig ha",
        "Africa/Lagos Africa/Lagos Africa/Accra",
        "Adaeze Ngozi Fúnmiláyọ̀ Abẹ́ní Chidinma Amina Yẹtúndé Ifeoma Akosua Efua Zainab Bọ́lájí Abena Uchenna",
        "Chukwuemeka Olúṣẹ́gun Kwame Babátúndé Emeka Kofi Sani Adébáyọ̀ Obinna Yaw Musa Kwabena Táíwò Ikenna",
        "Okafor Adéyẹmí Asante Boateng Ọlátúnjí Nwosu Mensah Eze Bello Owusu Ògúnlẹ́yẹ Chukwu Danjuma Appiah Balógun "
        "Amankwah Onyekachi Abubakar",
    ),
    Region(
        28,
        "sw en lg rw",
        "Africa/Nairobi Africa/Nairobi Africa/Kampala Africa/Dar_es_Salaam Africa/Kigali",
        "Wanjiru Achieng Nakato Neema Zawadi Uwase Wambui Atieno Rehema Nyambura Imani Mukami",
        "Kamau Otieno Mugisha Baraka Juma Kiprono Mwangi Ssebunya Hamisi Njoroge Odhiambo Kato",
        "Kariuki Ochieng Mutua Wekesa Nsubuga Mwakasege Uwimana Chebet Kimani Omondi Mbugua Lutwama Habimana Njeri",
    ),
    Region(
        16,
        "en zu xh af st",
        "Africa/Johannesburg Africa/Harare",
        "Thandiwe Nomvula Lerato Annelie Zanele Tendai Palesa Mieke Ayanda Rutendo",
        "Thabo Sipho Kagiso Pieter Bongani Tawanda Mandla Hennie Lwazi Farai",
        "Mokoena Dlamini Ndlovu Khumalo Botha Moyo Nkosi Pretorius Mahlangu Chikwanha Zulu Vermeulen",
    ),
    Region(
        16,
        "am en om",
        "Africa/Addis_Ababa",
        "ትዕግስት=tigist ሰላም=selam ሄለን=helen መሠረት=meseret ብርቱካን=birtukan አልማዝ=almaz ገነት=genet ራሄል=rahel",
        "ዳዊት=dawit ሰለሞን=solomon ተስፋዬ=tesfaye ዮሐንስ=yohannes ግርማ=girma አበበ=abebe ሃይሌ=haile ቴዎድሮስ=tewodros",
        "በቀለ=bekele ከበደ=kebede ታደሰ=tadesse አለሙ=alemu ገብረማርያም=gebremariam ወልደ=wolde መኮንን=mekonnen ደስታ=desta "
        "ተፈራ=tefera ሙሉጌታ=mulugeta",
    ),
)
"""Shares add up to about 1,000; they are taken in proportion."""
