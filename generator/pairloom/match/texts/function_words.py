# ruff: noqa: RUF001 - words of many scripts
"""Function words: the small words that hold a language together. They tell a language, and say nothing of a person.

Lists of our own, from the closed classes of each language (articles, pronouns, prepositions, conjunctions, auxiliary
verbs) and, of English, the verbs with which everybody applies. Written as `texts` compares words: small letters, no
apostrophes, and without what two languages of one region share where it would hide which of the two it is.
"""

from typing import Final

SPACED: Final[dict[str, str]] = {
    "ar": "في من على إلى الى عن مع هذا هذه ذلك التي الذي الذين هو هي هم أنا انا نحن أنت كان كانت يكون لا لم لن ما كل "
    "بعض أو او ثم حتى إذا اذا بعد قبل بين عند منذ أن ان إن كما لكن أي قد",
    "bg": "и в на не се да е от за с че по като но или към до аз съм са беше ще си ми му това този тази те тя той ние "
    "вие който която което които още вече само много когато как какво",
    "bn": "এবং আমি আমার একটি এই সেই করে করতে জন্য থেকে যে না তার আমরা আপনি সে তারা কিন্তু অথবা আছে ছিল হয় হবে সাথে",
    "ca": "els les amb per que és són està aquest aquesta però com més molt també meva meu seva seu hi ho ens em quan "
    "perquè fins sobre entre sense cada del dels al als una uns unes",
    "cs": "je jsem jsou být byl byla bylo který která které jako aby ale také nebo při pro před přes podle protože "
    "když než už jen jsme mě mi si se ve ze že na to tak můj moje moji mám co jak od po ke",
    "da": "og jeg det ikke er som til på med af for de en et den har kan vil skal hvor hvad men også efter ved mig min "
    "mit mine os vores deres blev være været når eller hvis meget mere",
    "de": "und der die das den dem des ein eine einen einem einer eines ich nicht ist sind war waren mit von für auf "
    "zu zum zur im am bei nach über unter aus wie als auch aber oder wenn weil dass sich mein meine meinen "
    "meiner wir uns sie er es ihr man werden wird wurde haben habe hat kann können möchte will soll noch nur "
    "schon sehr mehr durch vor bis ohne um dann da so was wer wo in an",
    "el": "και το τα του της την τον των η ο οι στο στη στην στον στα σε με για από που να δεν είναι ήταν έχω έχει θα "
    "αν ως αλλά μου μας σας αυτό αυτή αυτά ένα μια ένας όταν όπως πολύ πιο κάθε μέσα χωρίς",
    "en": "the of and to in is that for it with on are not this be at by from have was were as or an but we you they "
    "he she his her him its our your their them us me my mine which who whom whose what when where why how there "
    "here if then than so because while until since before after between among through during about into onto "
    "over under again once only just also too very more most much many few some any all both each every either "
    "neither no nor none nobody nothing somebody something someone anyone anything anybody everyone everybody "
    "everything another other others own same such will would can could should shall may might must do does did "
    "done doing don doesn didn isn wasn aren won couldn wouldn has had having been being am ve ll re let lets "
    "these those up down out off away around along without within against toward towards upon yet still even "
    "ever never always often sometimes one two three four five six seven eight nine ten first second third last "
    "next new old good better best well want wants wanted learn learns learning learned like likes help helps "
    "need needs make makes made making get gets got getting give gives gave given go goes going went come comes "
    "came take takes took taken know knows knew known think thinks thought say says said see sees tell tells "
    "told look looks looking find finds found use uses used using keep keeps kept put try tries tried start "
    "starts started work works working worked thing things way ways lot lots bit able rather quite really back "
    "now today soon later ago year years month months week weeks day days time times people person whole half "
    "part parts please thank thanks hello hi glad happy nearly almost enough myself yourself himself herself "
    "itself ourselves themselves less least little long else instead behind beside apart mostly yours ones full "
    "name names named ask asks asked minute minutes hour hours yes twelve fifteen twenty thirty forty fifty "
    "sixty seventy eighty ninety hundred hundreds thousand thousands million per cent",
    "eo": "la kaj estas mi vi li ŝi ni ili kun por sed ne al el ke kiu kiuj kio kiel tiu tiuj tio ĉi ĉu ankaŭ pli plej "
    "tre da de en sur pri per aŭ se kiam mia nia ilia",
    "es": "el la los las de del que y en un una unos unas es son fue era está están con por para no se lo al como más "
    "pero sus su mi mis nos nosotros ellos ella ellas yo tú usted este esta esto estos estas ese esa eso cuando "
    "donde quien cual porque sobre entre sin hasta desde muy también ya o ni si me te le les ha he han hay ser "
    "estar tengo tiene quiero puedo puede hacer todo toda todos todas otro otra cada",
    "et": "ja ei on ma see et kui ka mis oma aga või ning seda siis kes nii mida minu olen oli olla kuid veel väga "
    "kõik mulle meie nende selle selles üks kuidas ilma koos",
    "eu": "eta da ez dut dira bat hau hori ere baina naiz zen nire gure zer nola oso egin dugu duen izan den behar "
    "beste guztiak edo bai gabe",
    "fa": "و در به از که این است را با برای آن یک تا بر هم من ما او شما آنها هر یا اما اگر چه نیز باید می های ها شد "
    "شده کرد کرده هستم هستند بود بودم خود همه دیگر پس چون بی",
    "fi": "ja on ei että se hän minä olen ovat oli kun niin mutta myös tai joka jotka mitä minun meidän sen sitä ole "
    "olla kuin vain jos sekä nyt kaikki tämä nämä tässä siitä minua minulle ilman kanssa hyvin",
    "fr": "le la les de des du un une et est sont était que qui quoi dont où dans pour pas plus ne ce cet cette ces je "
    "j il elle ils elles nous vous on mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs au aux "
    "avec sur sous par mais ou donc car si comme quand parce très aussi bien tout toute tous toutes être avoir "
    "ai as avons ont été fait faire peut peux veux voudrais sans chez entre vers après avant encore déjà même "
    "moi se y en qu d l c s n là puis maintenant presque personne",
    "ga": "agus an na is tá go ar le do mé sé sí bhí ach nó leis mo ag gur seo sin siad gan níl nach againn agam",
    "he": "של את על עם אני הוא היא הם אנחנו זה זאת לא כן גם אבל או כי אם מה מי איך כל יש אין היה הייתי שלי שלנו אל בין "
    "עד",
    "hi": "और का की के है हैं में से को पर यह वह मैं हम आप एक नहीं भी तो ही जो कि था थी थे कर करना करने करता करती रहा "
    "रही रहे हूँ हूं हो होना लिए साथ अब फिर मेरा मेरी मेरे अपना अपनी अपने उस इस बाद तक कुछ सब या लेकिन क्या जब "
    "दो तीन सात",
    "hu": "és egy hogy nem az is van vagy vagyok volt én mi ők meg csak már még mint de ha akkor ezt azt ez ami aki "
    "nagyon sok minden lehet kell szeretnék szeretném nekem után alatt között nélkül több",
    "hy": "և է են եմ ես մենք որ այս այդ այն մի հետ համար իմ մեր նա նրանք բայց կամ ոչ չի եթե երբ ինչ ում որպես մեջ վրա "
    "շատ",
    "id": "dan yang di ke dari untuk dengan ini itu saya kami kita anda dia mereka adalah tidak akan pada dalam juga "
    "bisa sudah ada atau oleh sebagai karena tetapi tapi lebih sangat agar ingin seorang sebuah para telah",
    "it": "il lo gli i in di del della dei delle degli e è sono era che chi cui un una uno per non con da dal dalla al "
    "alla alle ai nel nella nei come ma o se si mi ci vi io lui lei noi voi loro mio mia miei mie nostro questo "
    "questa questi queste quello quella quando dove perché anche più molto tutto tutti ogni senza tra fra ho ha "
    "hanno essere avere fare vorrei posso ed",
    "lt": "ir yra aš tai kad bet su iš į ne kaip mano mes jis ji jie kur kai ar tik dar labai man už per prie nuo iki "
    "be arba buvo turiu noriu savo",
    "nb": "og jeg det ikke er som til på med av for de en et den har kan vil skal hvor hva men også etter ved meg min "
    "mitt mine oss vår deres ble være vært når eller hvis mye mer seg fra om",
    "ne": "र छ हो म हामी यो त्यो को का की मा ले लाई बाट संग सँग पनि गर्न गर्ने गर्छु भएको छन् थियो मेरो हाम्रो एक तर "
    "वा कि के जो अब लागि",
    "nl": "de het een en in van ik niet is zijn dat die dit deze voor met op aan te om bij naar uit over onder als "
    "maar of ook wel nog dan hoe wat wie waar mijn ons onze jij je wij we hij zij ze hun er was waren heb heeft "
    "hebben kan wil worden wordt veel meer zonder door tot tussen",
    "pl": "i w na z do się nie to jest są że jak ale lub oraz dla od po przez przy które który która jestem był była "
    "było mnie mi mój moja moje my oni ich jego jej tak też tylko już jeszcze bardzo aby żeby gdy kiedy bez pod "
    "nad co czy mam chcę mogę",
    "pt": "o a os as de do da dos das que e em no na nos nas um uma uns umas é são foi era está estão com por para não "
    "se ao aos à às como mais mas seu sua seus suas meu minha meus minhas nós eles elas eu você este esta isto "
    "esse essa isso quando onde quem qual porque sobre entre sem até desde muito também já ou nem me lhe há tem "
    "tenho ser estar quero posso pode fazer todo toda todos todas outro outra cada pelo pela",
    "ro": "și de la în cu pe nu este sunt era că ce care un o din pentru mai ca să se am ai au eu noi ei ele lui mea "
    "meu mele mei dar sau dacă când unde cum foarte fără până după prin între fi fost acest această aceste acel "
    "vreau pot al ale lor",
    "ru": "и в во не на я что с со а как это по но из у за к ко от о об для мы вы он она оно они же бы ли или если так "
    "то все всё его её ее их мне меня мной мой моя мое моё мои нас нам наш быть был была было были есть когда "
    "где кто чтобы только уже ещё еще очень при до под над без через после перед между который которая которое "
    "которые хочу могу можно нужно себя этот эта эти тот та те там тут",
    "sk": "je som sú byť bol bola bolo ktorý ktorá ktoré ako aby ale tiež alebo pri pre pred cez podľa pretože keď než "
    "už len sme mi si sa vo zo že na to tak môj moje moji mám čo od po ku",
    "sr": "i je u na se da sam su za sa od ne što kao ali ili koji koja koje biti bio bila smo moj moja moje kad kada "
    "gde ako jer vrlo po do и је у на се да сам су за са од не што као али или који која које бити био била смо "
    "мој моја моје кад када где ако јер врло по до",
    "st": "le ke ho ka ba ya sa tsa ha mo e o bo hore empa kapa bona yona wa la",
    "sv": "och jag det inte är som till på med av för att de en ett den har kan vill ska hur vad men också efter vid "
    "mig min mitt mina oss vår deras blev vara varit när eller om mycket mer sig från utan mellan aldrig",
    "sw": "na ya wa kwa ni katika la za cha vya mimi wewe yeye sisi wao hii hiyo huu hizo ambayo ambao lakini au kama "
    "pia sana yangu wangu yetu wetu",
    "ta": "மற்றும் நான் ஒரு இந்த அந்த என் எனது என்று இது அது உள்ள ஆனால் அல்லது இல்லை நாம் நாங்கள் அவர் மேலும் போது வேண்டும் கொண்டு பற்றி",
    "tr": "ve bir bu da de için ile ben biz o onlar ne nasıl çok daha gibi ama veya ya ki mi mı değil var yok olan "
    "olarak olmak benim bizim kadar sonra önce her en şu şey beni bana istiyorum ediyorum",
    "uk": "і й в у не на я що з із а як це по але та за до від про для ми ви він вона воно вони же би чи або якщо так "
    "то все його її їх мені мене мій моя моє мої нас нам наш бути був була було були є коли де хто щоб тільки "
    "вже ще дуже при під над без через після перед між який яка яке які хочу можу можна треба себе цей ця ці той "
    "там тут",
    "ur": "اور کا کی کے ہے ہیں میں سے کو پر یہ وہ ہم آپ ایک نہیں بھی تو ہی جو کہ تھا تھی تھے کر کرنا کرنے کرتا کرتی "
    "ہوں ہو ہونا لیے ساتھ اب پھر میرا میری میرے اپنا اپنی اپنے اس بعد تک کچھ سب یا لیکن کیا جب",
    "vi": "và của là có không tôi mình bạn chúng các những một cho với trong để được này đó khi thì cũng đã đang sẽ "
    "rất như từ đến về ở hay hoặc nhưng nếu vì ra vào lại còn nhiều mà bị theo năm",
    "yi": "און דער די דאס איז אין צו מיט פון פֿון איך מיר נישט אבער אויך האב האט וואס ווי ביי אויף",
}
"""By language: words that stand between blanks."""

UNSPACED: Final[tuple[str, ...]] = (
    *"的了是想里裡我你您他她它们們在和也都就不这這那很吗嗎呢吧把被让讓并並与與及或而之其",
    *("因为", "因為", "所以", "但是", "如果", "可以", "没有", "沒有", "一个", "一個", "什么", "什麼", "怎样", "怎樣"),
    *(
        "그리고",
        "하지만",
        "그래서",
        "습니다",
        "합니다",
        "입니다",
        "니다",
        "에서",
        "에게",
        "으로",
        "하고",
        "하는",
        "하며",
    ),
    *("해서", "했다", "저는", "제가", "나는", "내가", "우리", "있는", "있다", "없는", "싶다", "싶어"),
    *("และ", "ที่", "ของ", "ใน", "เป็น", "ให้", "ได้", "จะ", "ไม่", "มี", "กับ", "ว่า", "ฉัน", "ผม", "เรา", "คุณ", "นี้"),
    *("นั้น", "แต่", "หรือ", "ก็", "จาก", "อยู่", "แล้ว", "อยาก", "ต้อง", "มาก", "โดย", "เพื่อ", "ซึ่ง", "คือ"),
    *("ແລະ", "ທີ່", "ຂອງ", "ໃນ", "ເປັນ", "ໃຫ້", "ໄດ້", "ຈະ", "ບໍ່", "ມີ", "ກັບ", "និង", "ដែល", "របស់", "ក្នុង", "ជា", "បាន"),
)
"""Words of languages that are written without blanks between words, or with endings that are words elsewhere.

Japanese needs no list: what is written in hiragana alone is taken for grammar.
"""

STEMMERS: Final[dict[str, str]] = {
    "ar": "arabic",
    "ca": "catalan",
    "cs": "czech",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "eo": "esperanto",
    "es": "spanish",
    "et": "estonian",
    "eu": "basque",
    "fa": "persian",
    "fi": "finnish",
    "fr": "french",
    "ga": "irish",
    "hi": "hindi",
    "hu": "hungarian",
    "hy": "armenian",
    "id": "indonesian",
    "it": "italian",
    "lt": "lithuanian",
    "nb": "norwegian",
    "ne": "nepali",
    "nl": "dutch",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sr": "serbian",
    "st": "sesotho",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
    "yi": "yiddish",
}
"""The Snowball algorithm of each language that has one."""

SAME: Final[dict[str, str]] = {"nn": "nb", "no": "nb", "hr": "sr", "bs": "sr"}
"""Languages that are read as another: both written forms of Norwegian, and close kin of Serbian."""
