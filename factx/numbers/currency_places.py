"""Places that tell whose rupees or shillings an article means, by ISO 4217 code; a table and nothing else."""

from factx.wordlists import word_set

_PHILIPPINES = word_set(
    "Bicol Cebu Davao Filipino Filipinos Luzon Manila Mindanao Philippine Philippines Quezon Visayas"
)

PLACES = {
    "K": {
        "MWK": word_set("Lilongwe Malawi Malawian"),
        "PGK": word_set("Guinea Moresby"),
        "ZMW": word_set("Lusaka Zambia Zambian"),
    },
    "P": {
        "BWP": word_set("Botswana Gaborone"),
        "PHP": _PHILIPPINES | word_set("Peso Pesos peso pesos"),
    },
    "dinar": {
        "BHD": word_set("Bahrain Bahraini Manama"),
        "DZD": word_set("Algeria Algerian Algiers"),
        "IQD": word_set("Baghdad Iraq Iraqi"),
        "JOD": word_set("Amman Jordan Jordanian"),
        "KWD": word_set("Kuwait Kuwaiti"),
        "LYD": word_set("Libya Libyan Tripoli"),
        "RSD": word_set("Belgrade Serbia Serbian"),
        "TND": word_set("Tunis Tunisia Tunisian"),
    },
    "kwacha": {
        "MWK": word_set("Lilongwe Malawi Malawian"),
        "ZMW": word_set("Lusaka Zambia Zambian"),
    },
    "peso": {
        "ARS": word_set("Argentina Argentine Argentinian"),
        "CLP": word_set("Chile Chilean"),
        "COP": word_set("Bogota Colombia Colombian"),
        "CUP": word_set("Cuba Cuban Havana"),
        "DOP": word_set("Dominican"),
        "MXN": word_set("Mexican Mexico"),
        "PHP": _PHILIPPINES,
        "UYU": word_set("Montevideo Uruguay Uruguayan"),
    },
    "rial": {
        "IRR": word_set("Iran Iranian Tehran"),
        "OMR": word_set("Muscat Oman Omani"),
        "QAR": word_set("Doha Qatar Qatari"),
        "YER": word_set("Aden Sanaa Yemen Yemeni"),
    },
    "rupee": {
        "INR": word_set(
            """
            BSE Bengal Bengaluru Bharat Bihar Chennai Delhi Gujarat India Indian Indians Karnataka
            Kerala Kolkata Lok Maharashtra Modi Mumbai NSE Nifty Odisha Pradesh Pune RBI Rajasthan Sensex
            Telangana
            """
        ),
        "LKR": word_set("Colombo Lanka Lankan Lankans"),
        "MUR": word_set("Mauritian Mauritius"),
        "NPR": word_set("Kathmandu Nepal Nepalese Nepali Nepalis"),
        "PKR": word_set(
            """
            Balochistan Faisalabad Islamabad Karachi Lahore Multan Pakhtunkhwa Pakistan Pakistani Pakistanis
            Peshawar Quetta Rawalpindi
            Sindh
            """
        ),
    },
    "shilling": {
        "KES": word_set("KES KSh Kenya Kenyan Kenyans Kisumu Mombasa Nairobi Nakuru"),
        "SOS": word_set("Mogadishu Somali Somalia Somalis"),
        "TZS": word_set("Dodoma Tanzania Tanzanian Tanzanians"),
        "UGX": word_set("Kampala UGX Uganda Ugandan Ugandans"),
    },
}

# How they are written, in lower case.
SPELLINGS = {
    "dinars": "dinar",
    "k": "K",
    "p": "P",
    "pesos": "peso",
    "rials": "rial",
    "re": "rupee",
    "re.": "rupee",
    "rs": "rupee",
    "rs.": "rupee",
    "rupees": "rupee",
    "sh": "shilling",
    "shillings": "shilling",
    "shs": "shilling",
    **{name: name for name in PLACES if name.islower()},
}
