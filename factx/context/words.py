"""Word tables for context: lemmas, lower case, sorted."""

from factx.wordlists import word_set

# Verbs of saying: what follows as a clause, or stands in quotation marks, is what somebody says.
SAYING_VERBS = word_set("""
    acknowledge add admit advise affirm agree allege allude announce answer apologise apologize argue
    ask assert assess assume assure attest bark beg begin bemoan blog bluster boast boom brag broadcast
    calculate caution certify chant charge chide chuckle claim clarify comment complain concede conclude
    concur confess confide confirm contend continue correct count counter cry declare decree defend
    demand demonstrate deny deplore describe detail determine disagree disclose dispute divulge document
    echo elaborate email emphasise emphasize enthuse estimate exclaim explain expound find forecast fret
    fume gloat groan growl grumble guarantee gush hint hold imply indicate inform inquire insist
    instruct interject interrupt intone jest joke lament laugh lecture maintain mention moan mumble
    murmur muse mutter narrate note notify object observe opine order plead pledge point posit post
    postulate preach predict proclaim profess project promise propose protest publish quip quote rage
    rant react read reaffirm reason reassure rebut recall recap recite recommend record recount reflect
    refute reiterate rejoin relate relay remark remind repeat reply report request respond restate
    retaliate retort retweet reveal roar rule say scoff scold scream shout show shrug sigh signal snap
    sneer specify speculate stammer state stipulate stress stutter submit suggest summarise summarize
    surmise swear tell testify text theorise theorize thunder tout tweet underline underscore urge
    venture volunteer vouch vow wail warn whine whisper write yell
""")

# Of these, the ones that also tell of seeing or doing: only institutions and documents say something by them.
EVIDENCE_VERBS = word_set("""
    assume calculate count demonstrate determine document establish find hold indicate project read
    record rule show signal
""")

# Of these and the next, the ones that an event does as well as a speaker: "the move underlines the risk".
MEANING_VERBS = word_set("""
    affirm attest confirm contradict explain highlight imply indicate promise reveal stress suggest
    underline underscore
""")

# How nouns for people end: "campaigner", "economist", "spokesman".
PERSON_ENDINGS = ("ant", "ee", "er", "ian", "ist", "man", "or", "people", "person", "woman")

# Verbs whose object is what somebody says: "criticised the ban", "reported five cases".
OBJECT_VERBS = word_set("""
    accuse acknowledge admit advocate affirm allege announce applaud argue assail bash bemoan berate
    blame blast calculate caution champion characterise characterize chide cite commend compare concede
    condemn confess confirm congratulate contradict contrast credit criticise criticize debunk decry
    demand denounce deny depict deplore deride describe detail disavow disclose discuss dismiss disown
    dispute echo emphasise emphasize estimate explain express forecast foretell hail highlight identify
    imply indicate insinuate invoke label lambast lambaste lament laud liken list mention mock note
    outline pan portray praise predict proclaim promise propose protest question quote rebuff rebuke
    rebut recall recommend recount reference refute reiterate reject repeat report reprimand request
    reveal ridicule savage scold slam slate specify stress suggest summarise summarize tout trumpet
    underline underscore urge voice vow warn welcome
""")

# Of these, the ones that are a deed where their object is a person: "dismissed Minister Ana Lima".
DEED_VERBS = word_set("dismiss recall welcome")

# What is denied to somebody by a deed: "was denied bail by the judge", "denied him entry".
DENIED_THINGS = word_set("""
    access admission application asylum bail citizenship credit entry leave licence license opportunity parole
    passage permission permit petition plea request right service treatment visa
""")

# What hears in court; what it heard is said by somebody who is not named.
HEARING_NOUNS = word_set("court hearing inquest inquiry jury juror trial tribunal")

# Verbs of naming: they say something where a second object follows ("called the ban a disgrace").
NAMING_VERBS = word_set("brand call characterize declare deem dub label proclaim pronounce rate term")

# Verbs of counting whose object is what an institution says: "The group has recorded 500 arrests".
COUNTING_VERBS = word_set("calculate count document estimate record register tally")

# Verbs whose object is what a document says: "the survey found gaps".
FINDING_VERBS = word_set("confirm contain demonstrate find indicate project record reveal show suggest")

# Verbs with a particle whose object is what somebody says.
PARTICLE_VERBS = frozenset(
    {"call out", "lay out", "play down", "point out", "point up", "read out", "rule out", "set out"}
    | {"spell out", "sum up", "talk up"}
)

# Verbs whose passive subject hears and does not say: "she was told that".
RECIPIENT_VERBS = word_set("advise ask inform notify remind tell urge warn")

# Verb -> the prepositions whose object is what somebody says: "called for talks", "warned of floods".
PREPOSITIONS: dict[str, frozenset[str]] = {
    "accuse": word_set("of"),
    "advise": word_set("against on"),
    "agree": word_set("on with"),
    "allude": word_set("to"),
    "apologise": word_set("about for over"),
    "apologize": word_set("about for over"),
    "appeal": word_set("for to"),
    "argue": word_set("about against for over"),
    "ask": word_set("about for"),
    "attest": word_set("to"),
    "boast": word_set("about of"),
    "brag": word_set("about of"),
    "call": word_set("for on upon"),
    "caution": word_set("about against"),
    "comment": word_set("about on upon"),
    "complain": word_set("about of over"),
    "confess": word_set("to"),
    "disagree": word_set("about on with"),
    "elaborate": word_set("on"),
    "fulminate": word_set("against"),
    "gripe": word_set("about"),
    "grumble": word_set("about"),
    "hint": word_set("about at of"),
    "inform": word_set("about of"),
    "inquire": word_set("about into"),
    "insist": word_set("on upon"),
    "joke": word_set("about"),
    "lash": word_set("at"),
    "muse": word_set("about on"),
    "notify": word_set("about of"),
    "object": word_set("to"),
    "opine": word_set("about on"),
    "plead": word_set("for"),
    "point": word_set("to"),
    "press": word_set("for on"),
    "protest": word_set("about against at"),
    "push": word_set("for"),
    "rail": word_set("against at"),
    "rant": word_set("about against"),
    "refer": word_set("to"),
    "remark": word_set("about on upon"),
    "remind": word_set("about of"),
    "report": word_set("about on"),
    "speak": word_set("about against of"),
    "speculate": word_set("about on"),
    "talk": word_set("about of up"),
    "tell": word_set("about of"),
    "testify": word_set("about against to"),
    "tweet": word_set("about"),
    "vouch": word_set("for"),
    "warn": word_set("about against of"),
    "write": word_set("about of"),
}

# The prepositions that go on with an object of speech: "praised her for", "described it as", "put it at".
OBJECT_COMPLEMENTS = word_set("about against as between for of over to with")

# Verbs whose infinitive is what somebody says: "vowed to stay", "urged them to stay".
INFINITIVE_VERBS = word_set("""
    advise agree ask beg beseech call caution challenge claim command demand direct exhort forbid
    implore instruct offer order petition plead pledge press promise propose purport request swear tell
    threaten urge volunteer vow warn
""")

# Nouns for what somebody says: "X's claim that", "a warning by X that", "figures from X".
SAYING_NOUNS = word_set("""
    accusation acknowledgement admission allegation announcement argument assertion assessment assurance
    boast call charge claim comment complaint concession conclusion confession contention criticism
    declaration demand denial description disclosure estimate estimation explanation forecast guarantee
    hint indication insinuation insistence insult joke message observation offer order plea pledge
    prediction projection promise proposal question recommendation remark reminder report request
    response revelation rumor rumour speculation statement suggestion testimony theory threat tweet vow
    warning word
""")

# Of these, the ones that report also where nobody is named: "allegations that".
DOUBTFUL_NOUNS = word_set("""
    accusation allegation assertion claim insinuation report rumor rumour speculation suggestion
""")

# Of these, the ones with which a phrase is enough: "the bank's forecast of 3% growth".
MEASURING_NOUNS = word_set("""
    accusation criticism description estimate estimation forecast prediction projection
""")

# Nouns for what says something itself: documents and findings.
DOCUMENT_NOUNS = word_set("""
    account advert advertisement affidavit agreement analysis announcement appraisal archive article
    assessment audit average ballot bill biography blog book briefing brochure bulletin cable
    calculation census certificate chart chronicle clip column communique communiqué constitution
    contract count data database declaration diary directive dispatch document documentary dossier draft
    editorial email entry estimate evidence examination excerpt experiment exposé figure file filing
    finding footage forecast graph graphic guide guideline headline history index indictment inquest
    inquiry inspection investigation journal judgement judgment law leaflet ledger legislation letter
    list log magazine manifesto manual map memo memoir memorandum message meta-analysis model monitor
    monograph newscast newsletter newspaper notice notification obituary opinion order outlet pamphlet
    paper paragraph petition plan poll polling post poster prediction probe program programme projection
    prospectus publication questionnaire ranking rating reading record recording register registry
    release remark report research resolution result review ruling schedule screenshot sheet sign
    signature slide source spreadsheet statement statistic stats statute story study submission summary
    survey table tally test testimony text tracker transcript translation treaty trial tweet update
    verdict version video warrant webpage website
""")

# Nouns for people and bodies that speak: the subject of "found", "recorded", "estimates" may be one.
SPEAKER_NOUNS = word_set("""
    administration adviser advisor advocate agency aide ambassador analyst archbishop army assembly
    association attorney auditor authority bank board body broadcaster bureau cabinet campaign
    campaigner center centre chairman chief church coalition commander commission committee company
    consortium consultancy coroner council counsel court critic department deputy detective diplomat
    director doctor economist editor embassy executive expert federation firm force foundation founder
    fund government governor group historian hospital inspector inspectorate institute institution
    investigator investor judge jury justice lab laboratory lawmaker lawyer leader magistrate manager
    mayor media meteorologist military minister ministry mission monitor network newspaper ngo
    observatory observer office officer official operator opponent organisation organization outlet
    panel paper parliament party pathologist police pollster president press programme prosecution
    prosecutor publication regulator reporter rescue rescuer researcher scholar school scientist
    secretariat secretary senator service spokesman spokesperson spokeswoman staff statistician
    supporter teacher team think-tank tribunal troop union university utility volunteer watchdog witness
    worker
""")

# Nouns that stand for an organisation named before: "the group", "the ministry".
ORGANISATION_NOUNS = word_set("""
    agency army association authority bank board body broadcaster bureau campaign center centre charity
    church club coalition commission committee company council court daily department embassy federation
    firm foundation fund group hospital institute institution laboratory magazine ministry movement network
    newspaper ngo observatory office operator organisation organization outlet paper party regulator
    school service tabloid union university watchdog website weekly
""")

# Of these, and "it", the ones that say nothing of what the organisation is.
ANY_ORGANISATION = word_set("agency charity company firm group it ngo organisation organization watchdog")

# Of the nouns for documents, the ones that before a colon tell what kind of text follows: "Flash update: C".
LABEL_NOUNS = word_set("""
    article blog clip diary editorial footage guide headline history journal list log magazine map obituary
    opinion poster reading result review screenshot slide summary table tracker update version video
""")

# Verbs by which a relative clause leaves what is said: "they took the town, which Kyiv denies".
DISPUTING_VERBS = word_set("confirm contest contradict deny dispute refute reject")

# Adverbs that report without a source.
REPORTING_ADVERBS = word_set("allegedly purportedly reportedly supposedly")

# Participles that report without a source: "was said to", "is accused of", "is reported that".
PASSIVE_VERBS = word_set("""
    accuse acknowledge allege announce charge claim condemn confirm criticise criticize deny describe
    disclose estimate forecast hail label mention note portray praise predict project report reveal
    rumor rumour say state suspect tell tout warn
""")

# Pronouns that stand for a person named before.
PERSONAL_PRONOUNS = word_set("he she")

# Pronouns that stand for the noun before them.
RELATIVE_PRONOUNS = word_set("that which who whom")

# Pronouns that are no source: the author and the reader, nobody in particular, nothing at all.
AUTHOR_PRONOUNS = word_set("i me us we you")
EMPTY_SUBJECTS = word_set("it that there this what whatever which")
INDEFINITE_PRONOUNS = word_set("anybody anyone everybody everyone nobody none")

# Words before or beside a name that tell "he" from "she"; those in -man and -woman are known by their ending.
FEMININE_WORDS = word_set("""
    actress aunt baroness businesswoman countess dame daughter duchess empress girl heroine lady madam
    madame miss mother mrs ms mum niece nun princess queen señora sister widow wife
""")
MASCULINE_WORDS = word_set("""
    archbishop ayatollah baron bishop boy brother cardinal count duke emperor father grandfather husband
    imam king lord mr nephew pope prince rabbi señor sheikh sir son uncle widower
""")

# Words that deny their clause, whatever the parser calls them.
NEGATIVE_WORDS = word_set("hardly n't neither never nor not nowhere n’t scarcely")

# "Not only", "not least", "no more than 5", "no doubt": no denial.
HARMLESS_AFTER_NOT = word_set("fewer just least less merely more necessarily only simply")
HARMLESS_AFTER_NO = word_set("doubt earlier fewer later less matter more sooner")

# Subjects and objects that leave nobody and nothing.
EMPTY_WORDS = word_set("neither no-one nobody none nothing")

# Verbs, nouns and adjectives that deny the clause after them.
DENYING_VERBS = word_set("deny disavow disprove refute")
DENYING_NOUNS = word_set("denial")
DENYING_WORDS = word_set("false impossible improbable incorrect unlikely untrue wrong")

# Words that deny their infinitive, or "from doing".
FAILING_WORDS = word_set("""
    avoid cease decline fail forget impossible neglect prevent refrain refuse stop unable unlikely
    unwilling
""")

# Words whose negation denies the clause after them: "did not think that", "no evidence that".
RAISING_WORDS = word_set("appear believe evidence expect indication proof seem sign suppose think")

# Verbs that carry another one, whose subject is theirs: "were expected to come", "continued to work".
CARRYING_VERBS = word_set("""
    allege appear begin believe claim continue estimate expect fear happen have know presume project
    report rumor rumour say see seem start suppose suspect tend think use
""")

# "In Minsk", "near Minsk": where something happens. "From Minsk", "to Minsk" and "against Minsk" are not.
LOCATING_PREPOSITIONS = word_set("across along around at in inside near off on outside throughout within")

# When something is said, not what: "warned at the weekend".
TIME_NOUNS = word_set("""
    afternoon century day dawn decade evening hour midday midnight minute moment month morning night noon
    quarter season second spring summer time today tomorrow tonight week weekend winter year yesterday
""")
