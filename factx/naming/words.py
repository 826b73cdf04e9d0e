"""Word tables for names of any kind."""

# Titles that stand before a name and are no part of it; without their full stop.
TITLES = frozenset(
    """
    admiral advocate airman ambassador archbishop attorney ayatollah baron baroness barrister bishop brigadier
    brother capt captain cardinal cdr ceo cfo coroner chairman chairperson chairwoman chancellor chef chief cllr cmdr coach
    col colonel commander commissioner commodore comrade congressman congresswoman constable corporal councillor
    councilman councilwoman count cpl crown dame datuk dcp deputy det detective director doctor dr duchess duke
    emir emperor empress engineer envoy father fr gen general gov governor haji hon imam insp inspector judge
    justice king lady lance lawmaker lieutenant lord lt ltc madam madame maj major mayor me minister miss mla monsieur
    mr mrs ms msgr mullah officer pastor patriarch pfc pm pope president premier prince princess private prof
    professor pte queen rabbi rear rep representative rev reverend secretary sen senator sergeant sgt shaikh
    sheikh sheikha sheriff sir sister speaker spokesman spokesperson spokeswoman sri shri smt sultan superintendent
    supt swami tan tun uncle aunt auntie vice-president warden
    """.split()
) - {"tan", "crown", "private", "me"}

# Titles that only people have, and never a place or an organisation ("General Motors", "King County").
HONORIFICS = frozenset("dr hon miss mr mrs ms msgr prof professor rev sir smt lt sgt capt rep sen gov".split())

# Words inside titles: "Prime Minister", "Deputy Foreign Minister", "Lt. Gen.", "His Majesty King".
TITLE_WORDS = frozenset(
    """
    acting affairs air agriculture army assistant chief commerce crown culture defence defense deputy district economy
    education emeritus energy environment ex excellency executive federal field finance first foreign former general
    health her high highness his honourable information interim interior justice labour labor majesty marshal mp
    national opposition police prime principal public regional rear royal senior shadow state special the
    trade transport treasury undersecretary under vice welfare wing group staff united nations us
    """.split()
)

# Lower-case words for a person that stand right before a name: "lawyer Uladzimir Labkovich".
ROLE_NOUNS = frozenset(
    """
    academic activist actor actress adviser advisor agent aide ally analyst archbishop architect artist astronaut
    athlete attorney author banker batsman billionaire bishop blogger bowler boxer boyfriend brother candidate captain
    cardinal celebrity ceo chairman chairwoman champion chancellor chef chief chieftain colleague columnist comedian
    commander commentator commissioner composer congressman congresswoman contestant correspondent councillor cousin
    critic cyclist dancer daughter defendant defender delegate deputy designer detective dictator diplomat director
    dissident doctor driver economist editor engineer entrepreneur envoy executive expert father fellow filmmaker
    financier firefighter footballer forward founder friend fugitive general girlfriend goalkeeper golfer governor
    guitarist historian host husband industrialist investigator jockey journalist judge king lawmaker lawyer leader
    legislator lecturer magnate manager mayor midfielder minister model monarch mother musician negotiator neighbour
    nephew niece novelist nurse officer official opener owner pastor photographer pilot player playwright poet
    politician premier presenter president priest prince princess principal producer professor prosecutor queen
    rapper rebel reporter researcher resident rival runner scholar scientist sculptor secretary seed senator sergeant
    shareholder singer sister skipper soldier son songwriter spinner spokesman spokesperson spokeswoman sportsman star
    striker student superintendent superstar suspect teacher teammate teenager tycoon uncle veteran victim
    victor widow wife winger winner witness writer aunt broadcaster co-founder co-leader co-author goalscorer
    guest guru mp mentor partner all-rounder substitute playmaker fly-half trainer
    """.split()
)

# An organisation's name ends in one of these, or has it before "of".
ORGANISATION_WORDS = frozenset(
    """
    academy administration agency airlines airways alliance armed army assembly associates association authority bank
    bar battalion board brigade broadcasting bureau cabinet campaign cathedral center centre chamber channel
    charity church cinema club co coalition college command commission committee communications community company
    conference confederation congress consortium constitution consulting cooperative corp corporation corps council
    court crown cup daily department directorate division economy electric embassy enterprise enterprises
    exchange exchequer express faction faculty fc federation festival fighters finance firm force forces forum foundation
    front fund gazette gmbh government group guard guild house halls hearings house herald holdings hospital hotel inc
    industries initiative institute institution insurance international investment journal laboratories laboratory law
    league legislature library limited llc llp ltd magazine media ministry motors movement museum nation nations navy network
    news newspaper office olympics orchestra organisation organization parliament partners partnership party petroleum
    plc police post press program programme project prosecutor radio railway railways regiment republicans
    resources restaurant review sa school secretariat securities senate service services show society solutions squad star
    store studios summit systems tabloid team technologies technology telecom television telegraph theater theatre
    times trade tribune tribunal trust tv union unit united universities university watch ventures weekly works
    workers youth act agreement amendment award awards bill championship championships code crisis day games
    open plan prize protocol report scheme series strategy tournament tour treaty trophy war world wars
    democrats liberals socialists communists
    """.split()
)

# A place's name ends in one of these (or begins with it: "Lake Chad", "Mount Fuji").
PLACE_WORDS = frozenset(
    """
    airport archipelago avenue basin bay beach boulevard bridge canal canyon cape cemetery city coast corridor county
    creek crossing dam delta desert district dunes estuary falls fjord forest fort gardens glacier governorate gulf
    harbor harbour heights highway hill hills island islands isle islands isthmus jungle lagoon lake lakes lane
    mosque motorway mount mountain mountains municipality oblast ocean palace park pass peak peninsula plain plateau
    plaza port prefecture prison province railway-station range rainforest raion ranch reef region reservoir ridge
    river road rock sanctuary sea shore slum springs square stadium state station steppe strait straits street suburb
    temple terminal territories territory town township tunnel valley village volcano ward waterfall waterway woods zone
    """.split()
)

# Words that begin a place's name.
PLACE_STARTS = frozenset("bay cape fort gulf isle isles lake lakes mount mt port river sea strait straits".split())

# Lower-case words after or before a place's name: "Karak district", "the town of Kurume".
PLACE_NOUNS = frozenset(
    """
    area areas airport archipelago atoll beach borough capital city cities coast county counties countryside
    department desert district districts enclave governorate harbour hamlet highlands island islands lake metropolis
    mountain mountains municipality municipalities neighborhood neighbourhood oblast outskirts parish peninsula port
    prefecture province provinces region regions resort river state states suburb suburbs territory town towns
    township valley village villages ward wards
    """.split()
)

# Lower-case particles inside names: "Isabel dos Santos", "Hamad bin Jassim".
PARTICLES = frozenset(
    """
    af al ap av bar ben bin bint binti da dal das de del della den der des di do dos du e el ibn la las le los
    ould oulad pour san su sur te ten ter und van vom von wa y za zu zum zur 't d
    """.split()
) - {"pour", "bar", "do", "e", "y", "san", "sur", "su", "te", "ten", "und", "ap"}

# Capitalised words that are no names wherever they stand.
NEVER_NAMES = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat
    january february march april june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec god internet covid covid-19 coronavirus islam christianity christmas easter ramadan
    photo photos image picture file reuters afp ap cet gmt am pm bst est pst edt utc also according however
    although while when where why how what who which yes no hi hello please thanks thank read more watch
    breaking update exclusive note source sources contact tel email www http https
    """.split()
)

# Verbs of what people do by name: "Antwi said", "added Salve".
SPEECH_VERBS = frozenset(
    """
    acknowledged added admitted advised alleged announced appealed argued asked asserted believes claimed commented
    complained conceded concluded confessed confirmed contended declared denied described explained expressed hoped
    insisted joked laughed lamented maintained mentioned noted observed posted pointed predicted promised quipped
    recalled recounted remarked remembered replied responded revealed reiterated said says shared stated stressed
    suggested testified told thanked thinks tweeted underlined urged vowed warned welcomed wondered wrote
    """.split()
)

# Prepositions of place, and how surely a place follows.
PREPOSITIONS_OF_PLACE = frozenset("across around at in inside into near outside throughout toward towards via".split())
DIRECTIONS = frozenset(
    "central east eastern north northeastern northeast northern northwest northwestern south southeast southeastern "
    "southern southwest southwestern west western downtown greater mainland rural suburban upper lower".split()
)

# Words for a people or its language: no names of places.
DEMONYMS = frozenset(
    """
    aboriginal afghan african afrikaans albanian algerian american andorran angolan arab arabian arabic argentine
    argentinean argentinian armenian asian assamese australian austrian azerbaijani azeri bahamian bahraini balkan
    baltic bangladeshi barbadian basque basotho batswana bavarian belarusian belgian belizean bengali beninese bermudian
    berliner bhutanese bolivian bosnian brazilian british briton britons bruneian bulgarian burkinabe burmese
    burundian cambodian cameroonian canadian cantonese caribbean catalan catholic caucasian chadian chechen chilean chinese
    christian colombian comoran congolese corsican cossack croat croatian cuban cypriot czech danish dane djiboutian dominican
    dutch dutchman ecuadorean ecuadorian egyptian emirati english englishman eritrean estonian ethiopian eurasian european
    fijian filipina filipino finn finnish flemish francophone french frenchman gabonese gambian gaelic georgian
    german ghanaian greek grenadian guatemalan guinean gujarati guyanese haitian hebrew hindi hindu hispanic
    honduran hungarian icelandic indian indigenous indonesian inuit iranian iraqi irish irishman islamic islamist israeli
    italian ivorian jamaican japanese javanese jew jewish jordanian kashmiri kazakh kenyan korean kosovar kurd
    kurdish kuwaiti kyrgyz lankan lao laotian latin latina latino latvian lebanese liberian libyan lithuanian
    luxembourgish macedonian malagasy malawian malay malaysian maldivian malian maltese maori māori marathi mauritanian mauritian
    mayan mexican moldovan monegasque mongol mongolian montenegrin moroccan mosotho motswana mozambican
    mozambique muslim myanmarese namibian nepalese nepali nigerian nigerien nordic norwegian omani orthodox ottoman
    pakistani palestinian panamanian papuan paraguayan pashtun persian peruvian pole polish portuguese prussian
    punjabi qatari roma roman romanian russian rwandan saharan samoan saudi scandinavian scot scots scottish senegalese
    serb serbian seychellois shia shiite shi'ite sikh singaporean sinhalese slav slavic slovak slovakian slovene
    slovenian somali soviet spaniard spanish sudanese sunni surinamese swahili swazi swede swedish swiss
    syrian taiwanese tajik tamil tanzanian thai tibetan togolese tongan trinidadian tunisian turk turkish turkmen
    ugandan uighur ukrainian uruguayan uyghur uzbek venezuelan vietnamese welsh welshman western westerner yemeni
    yoruba yugoslav zambian zimbabwean zionist zulu
    """.split()
) - {"mozambique", "balkan", "caribbean"}

# The same in the plural, or of more than one word.
PLURAL_DEMONYMS = frozenset(
    {f"{word}s" for word in DEMONYMS}
    | {"sri lankan", "sri lankans", "south korean", "south koreans", "north korean", "north koreans", "south african"}
    | {"south africans", "new zealander", "new zealanders", "costa rican", "costa ricans", "puerto rican"}
    | {"hong konger", "hong kongers", "londoner", "londoners", "new yorker", "new yorkers", "saudi arabian"}
    | {"latin american", "latin americans", "north american", "east timorese", "sierra leonean", "african american"}
    | {"african americans", "west indian", "west indians", "south asian", "northern irish", "east african"}
)

# "Washington-based": what a hyphen ties to a place's name and is no part of it.
HYPHEN_SUFFIXES = frozenset(
    """
    administered area backed based bound born bred brokered built controlled designed educated flagged friendly funded held
    installed leaning led listed made mediated occupied only organized owned produced registered ruled run
    sponsored style supplied supported trained type wide
    """.split()
)

# "Highway 403": what a number may be part of a name after.
NUMBERED = frozenset("highway interstate motorway road route".split())
