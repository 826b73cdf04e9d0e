"""Spellings of given names, and how sounds are written in Latin letters; tables and nothing else."""

from factx.wordlists import word_set

# Spellings of one given name, a name a line; a spelling may stand in several lines.
GIVEN_SPELLINGS = [
    word_set(line)
    for line in """
    abd abdel abdul abdal
    ahmad ahmed ahmet akhmad akhmed
    aisha aysha aicha ayesha aishah
    alaksandr aleksandar aleksander aleksandr aliaksandr alexander alexandr alyaksandr oleksandr oleksander
    alaksandra aleksandra aliaksandra alexandra alyaksandra oleksandra
    alaksiej aleksei aleksej aleksey aliaksei alexei alexey alyaksei oleksii oleksiy
    alena alyona elena olena yelena jelena helena
    ales aliaksandr alexander
    anastasia anastasiia anastasiya anastasija nastassia
    anatol anatoli anatolii anatoly
    andrei andrej andrey andrii andriy andrzej
    anna hanna ganna
    antanina antonina
    artem artiom artsiom artyom
    bahdan bogdan bohdan
    daria darja darya dariya
    dmitri dmitrii dmitriy dmitry dmytro dzmitry dimitri dimitry
    ekaterina jekaterina kateryna katsiaryna yekaterina katerina
    eugene evgeni evgenii evgeny jauhien yauhen yevgeni yevgeny yevgeniy yevhen ievgen
    evgenia yauheniya yevgenia yevgeniya yevheniia yevheniya
    fatima fatma fatimah fatemeh
    fedor fiodar fyodor fedir
    genadz gennady gennadi henadz hennadii hennadiy
    grigori grigory hryhoriy ryhor hryhorii
    hamid hameed
    hasan hassan
    hosein hossein husain husayn hussain hussein hossain
    ibrahim ebrahim ibraheem
    igor ihar ihor
    ilia illia illya ilya
    irina iryna irena
    ivan ian jan yan
    jaafar jafar jaffar
    jamal gamal djamel jamel
    jury iurii jurij yuri yurii yuriy yury iouri
    kanstantsin konstantin kostiantyn kostyantyn
    khaled khalid khalil
    kirill kiryl kyrylo
    kseniia ksenia kseniya xenia
    larisa larysa
    leanid leonid
    liudmila ludmila lyudmila liudmyla lyudmyla
    mahmoud mahmud mehmood mahmood
    maksim maksym maxim maxym
    maria mariia mariya maryia marya
    marina maryna
    mikalai mykola nikolai nikolaj nikolay mikola mykolai
    mihail mikhail mykhailo mikhailo michail mikhal mikhas
    mohamad mohamed mohammad mohammed mohamud muhamed muhammad muhammed mohd
    mustafa mostafa moustafa
    mykhaylo mykhailo
    nadezhda nadzeya nadiia nadiya
    nasser nasir naser nassir
    natalia nataliia natalija nataliya natallia natalya
    nour noor nur
    nuri nouri
    oleg oleh aleh
    olga olha volha
    omar umar omer
    osama usama oussama
    paval pavel pavlo pawel
    petr piotr pyotr petro
    qasim kasim kasem qassem kassem qasem
    raisa raisa raissa
    ruslan rouslan
    said saeed saed sayeed saeid
    saleh salih salah
    samir sameer
    sergei sergej sergey sergii serguei serhii serhiy siarhei siarhey syarhei
    sharif sherif shareef
    sofia sofiia sofiya sophia
    stanislau stanislav stanislaw
    stepan stsiapan stsyapan
    svetlana sviatlana svitlana svyatlana
    tamer tamir
    tariq tarek tarik tareq
    tatiana tatsiana tatyana tetiana tetyana tacciana
    uladz uladzimir vladimir volodymyr wladimir vladymyr wolodymyr
    vadim vadym vadzim
    valancin valentin valentyn valiantsin valyantsin
    valantsina valentina valiantsina valentyna
    valeri valerii valeriy valery valeryi
    vasil vasili vasilii vasily vasyl vassily wasyl
    viacheslav viachaslau vyacheslav viacheslau
    victor viktar viktor
    victoria viktoria viktoriia viktoriya viktoryia
    vitali vitalii vitaliy vitaly
    yahya yehia yahia
    yana jana iana
    yasser yasir yaser
    yosef yousef youssef yousuf yusef yusuf jusuf yousif youcef
    zainab zaynab zeinab zeynab zeineb
    """.strip().splitlines()
]

# Before an Arabic family name, with or without a hyphen.
ARABIC_ARTICLES = word_set("ad al an ar as ash at az ech el es ul")

# Before other family names; kept apart from the name by some and left out by others.
PARTICLES = word_set("bin ben ibn bint")

# Behind a family name.
SUFFIXES = word_set("ii iii iv jr sr")
