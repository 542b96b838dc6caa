"""The vocabulary of a made-up community: that of a new portal, and more skills from the free-software world."""

import json
from typing import Final

from pairloom.demo.chance import Chance, ranked
from pairloom.model.skill import Vocabulary, line
from pairloom.starter import shipped
from pairloom.yamltext import parse

PATH: Final = "content/skills.yml"


_POPULAR: Final = """
python git javascript documentation testing linux code-review html css public-speaking sql accessibility design react
containers mentoring rust typescript translation technical-writing debugging data-analysis security go machine-learning
user-research onboarding django java writing
"""
"""What most people want or offer, the most common first; all others follow in an order that is drawn."""

_NEAR: Final = 0.4
"""Share of the further skills that are drawn from the area of the first one."""

_MORE: Final = """
kotlin|Kotlin|kt|programming
swift|Swift|swift-lang|programming
ruby|Ruby|rb|programming
php|PHP|php8|programming
perl|Perl|perl5|programming
scala|Scala||programming
clojure|Clojure|clj|programming
elixir|Elixir|ex|programming
erlang|Erlang|otp|programming
ocaml|OCaml|ml-lang|programming
julia|Julia|julia-lang|programming
r|R|r-lang rstats|programming
lua|Lua|luajit|programming
zig|Zig|ziglang|programming
fortran|Fortran|f90|programming
csharp|C#|c-sharp dotnet|programming
assembly|Assembly|asm|programming
scheme|Scheme|guile lisp|programming
async-programming|Asynchronous programming|async asyncio|programming
concurrency|Concurrency|threads parallelism|programming
functional-programming|Functional programming|fp|programming
compilers|Compilers|llvm gcc|programming
parsing|Parsing|parsers grammars|compilers
type-systems|Type systems|typing mypy|compilers
game-development|Game development|gamedev|programming
godot|Godot|gdscript|game-development
command-line-tools|Command-line tools|cli|programming
regular-expressions|Regular expressions|regex regexp|programming
refactoring|Refactoring|clean-code|programming
software-architecture|Software architecture|architecture|programming
domain-modelling|Domain modelling|ddd|software-architecture
microservices|Microservices|service-design|software-architecture
legacy-code|Legacy code|old-code|programming
mobile|Mobile applications|mobile-development|
android|Android|android-apps|mobile
ios|iOS|iphone-apps|mobile
flutter|Flutter|dart|mobile
react-native|React Native||mobile
property-based-testing|Property-based testing|hypothesis quickcheck|testing
fuzzing|Fuzzing|fuzz-testing|testing
test-automation|Test automation|selenium playwright|testing
load-testing|Load testing|benchmarking|testing
static-analysis|Static analysis|linters|quality
reproducible-builds|Reproducible builds|bit-for-bit|quality
react|React|reactjs|javascript
vue|Vue|vuejs|javascript
svelte|Svelte|sveltekit|javascript
angular|Angular|angularjs|javascript
nodejs|Node.js|node|javascript
django|Django||python
flask|Flask||python
fastapi|FastAPI||python
rails|Ruby on Rails|ror|ruby
laravel|Laravel||php
wordpress|WordPress|wp|php
drupal|Drupal||php
graphql|GraphQL|gql|web
browsers|Browser internals|browser-engines|web
browser-extensions|Browser extensions|webextensions|web
static-sites|Static sites|jamstack|web
progressive-web-apps|Progressive web apps|pwa|web
web-standards|Web standards|w3c whatwg|web
responsive-design|Responsive design|mobile-first|css
design-systems|Design systems|component-libraries|css
sass|Sass|scss|css
mysql|MySQL|mariadb|sql
sqlite|SQLite|sqlite3|sql
nosql|NoSQL databases|document-databases|data
mongodb|MongoDB|mongo|nosql
redis|Redis|valkey|nosql
search-engines|Search engines|elasticsearch solr|data
data-engineering|Data engineering|etl pipelines|data
spark|Apache Spark|pyspark|data-engineering
streaming|Event streaming|kafka|data-engineering
data-science|Data science|ds|data
deep-learning|Deep learning|neural-networks pytorch|machine-learning
natural-language-processing|Natural language processing|nlp|machine-learning
computer-vision|Computer vision|opencv|machine-learning
reinforcement-learning|Reinforcement learning|rl|machine-learning
research-methods|Research methods|methodology|data
open-data|Open data|public-data|data
linked-data|Linked data|rdf sparql|open-data
wikidata|Wikidata||open-data
maps|Maps and geodata|gis openstreetmap|data
bioinformatics|Bioinformatics|genomics|data
notebooks|Notebooks|jupyter|data-analysis
spreadsheets|Spreadsheets|calc|data-analysis
ansible|Ansible||infrastructure
terraform|Terraform|opentofu infrastructure-as-code|infrastructure
nix|Nix|nixos|packaging
guix|Guix||packaging
rpm|RPM packaging|fedora-packaging|packaging
python-packaging|Python packaging|pypi wheels|packaging
cloud|Cloud platforms|cloud-computing|infrastructure
serverless|Serverless|functions-as-a-service|cloud
site-reliability|Site reliability|sre|infrastructure
on-call|Being on call|pager|site-reliability
self-hosting|Self-hosting|homelab|infrastructure
backups|Backups|disaster-recovery|infrastructure
email-servers|Mail servers|postfix dovecot|infrastructure
dns|DNS|bind|networking
ipv6|IPv6||networking
mesh-networks|Mesh networks|community-networks|networking
kernel|Linux kernel|kernel-development|linux
desktop|Linux desktop|gnome kde|linux
drivers|Device drivers|device-drivers|kernel
ebpf|eBPF|bpf|kernel
rtos|Real-time systems|zephyr freertos|embedded
arduino|Arduino|esp32|embedded
fpga|FPGA|verilog vhdl|hardware
risc-v|RISC-V|riscv|hardware
robotics|Robotics|ros|hardware
printing-3d|3D printing|3d-printing|hardware
radio|Software-defined radio|sdr|hardware
home-automation|Home automation|smart-home|hardware
reverse-engineering|Reverse engineering|disassembly|security
penetration-testing|Penetration testing|pentesting|security
supply-chain|Supply-chain security|sbom slsa|security
secure-coding|Secure coding|secure-development|security
authentication|Authentication|oauth passkeys|security
memory-safety|Memory safety|memory-safe-languages|security
anonymity|Anonymity|tor|privacy
inkscape|Inkscape||illustration
blender|Blender|3d-modelling|design
image-editing|Image editing|gimp krita|design
information-architecture|Information architecture|site-structure|user-experience
service-blueprints|Service design|service-blueprint|user-experience
prototyping|Prototyping|wireframes penpot|interface-design
screen-readers|Screen readers|nvda voiceover|accessibility
colour-contrast|Colour and contrast|contrast|accessibility
docs-as-code|Docs as code|sphinx mkdocs|documentation
diagrams|Diagrams|mermaid graphviz|documentation
release-notes|Release notes|changelogs|technical-writing
editing|Editing|copy-editing proofreading|technical-writing
teaching|Teaching|training-people|communication
pair-programming|Pair programming|pairing|communication
remote-work|Working remotely|remote|communication
storytelling|Storytelling|stories|communication
meeting-design|Meeting design|agendas|facilitation
non-violent-communication|Non-violent communication|nvc|conflict-resolution
sign-languages|Sign languages|deaf-culture|translation
right-to-left|Right-to-left scripts|bidi|internationalisation
fonts|Fonts and scripts|unicode|internationalisation
user-groups|User groups|local-groups|community
hackathons|Hackathons|sprints|event-organising
conferences|Conferences|conference-organising|event-organising
newsletters|Newsletters|mailing-lists|outreach
social-media|Social media|fediverse mastodon|outreach
surveys|Surveys|questionnaires|outreach
volunteers|Working with volunteers|volunteer-management|community
copyleft|Copyleft|gpl|open-source-licensing
patents|Patents|software-patents|open-source-licensing
bug-triage|Bug triage|issue-triage|maintaining
deprecation|Deprecation|breaking-changes|release-management
roadmapping|Product roadmaps|product-management|leadership
delegation|Delegation|delegating|leadership
hiring|Hiring|recruiting|leadership
succession|Succession|handover|governance
foundations|Foundations|non-profits|governance
open-collectives|Open finances|open-collective|budgeting
freelancing|Freelancing|self-employment|career
first-job|A first job|internships|career
changing-careers|Changing careers|second-career|career
promotion|Promotion|levelling-up|career
burnout|Preventing burnout|resilience|time-management
live-streaming|Live streaming|obs|video-production
captioning|Captions|subtitles|video-production
music|Music production|ardour|audio-production
"""
"""A line for each skill: key, name, aliases, broader skill."""


def text() -> str:
    """Return the text of `content/skills.yml`."""
    return f"{shipped.read(PATH).rstrip()}\n\n# More of the free-software world\n{''.join(map(_entry, _rows()))}"


class Skills:
    """Draws skills: a few come often and most hardly ever, and what one person names belongs together."""

    def __init__(self, chance: Chance) -> None:
        """Draw which skills come often, beside those that are popular in any case."""
        values = parse(text(), PATH).value
        skills = dict(Vocabulary.model_validate_json(json.dumps(values)).root)
        popular = _POPULAR.split()
        others = [key for key in skills if key not in popular]
        keys = [*popular, *chance.shuffled(others)]
        self.names = {key: skill.name for key, skill in skills.items()}
        self.areas = {key: list(line(skills, key))[-1] for key in keys}
        self._all = ranked(keys, head=1)
        areas = dict.fromkeys(self.areas.values())
        self._near = {area: ranked([key for key in keys if self.areas[key] == area], head=1) for area in areas}

    def some(self, chance: Chance, count: int) -> tuple[str, ...]:
        """Return so many different skills, most of them near the first one."""
        first = chance.of(self._all)
        found = [first]
        near = self._near[self.areas[first]]
        for _ in range(count - 1):
            key = chance.of(near if chance.often(_NEAR) else self._all)
            if key not in found:
                found.append(key)
        return tuple(found)


def _rows() -> list[list[str]]:
    return [line.split("|") for line in _MORE.strip().splitlines()]


def _entry(row: list[str]) -> str:
    key, name, aliases, broader = row
    lines = [f"{key}:", f"  name: {name}"]
    if aliases:
        lines.append(f"  aliases: [{', '.join(aliases.split())}]")
    if broader:
        lines.append(f"  broader: {broader}")
    return "\n".join(lines) + "\n"
