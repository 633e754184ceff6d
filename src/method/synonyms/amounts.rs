//! Words for yes and no, for nothing, for how much and for how often.

use super::Synonyms;

/// Yes and no, and what people tick a box with.
#[rustfmt::skip]
pub const FLAGS: Synonyms = &[
    ("true", &[
        "ja", "wahr", "tak", "prawda", "oui", "vrai", "sí", "si", "sì", "sim", "ano", "так", "да", "はい", "نعم", "on", "y",
        "x", "1", "✓", "✔", "check",
    ]),
    ("false", &[
        "nein", "falsch", "nie", "fałsz", "non", "faux", "não", "nee", "ne", "ні", "нет", "いいえ", "لا", "off", "n", "0", "✗",
        "✘",
    ]),
];

/// Nothing at all; `none` is the format's word.
#[rustfmt::skip]
pub const NOTHING: Synonyms = &[
    ("none", &[
        "nothing", "no", "false", "null", "nil", "n/a", "not at all", "nichts", "gar nichts", "nein", "keine", "keins",
        "kein", "entfällt", "nic", "nie", "brak", "żadne", "rien", "aucun", "aucune", "non", "nada", "ninguno", "ninguna",
        "niente", "nulla", "niets", "geen", "nenhum", "nenhuma", "nijak", "žádné", "нічого", "ні", "ничего", "なし", "لا شيء",
        "off", "0", "/", "–", "—",
    ]),
];

/// How much, from the least to the most.
#[rustfmt::skip]
pub const DEGREES: Synonyms = &[
    ("lowest", &[
        "very low", "minimal", "minimum", "tiny", "xs", "sehr niedrig", "sehr gering", "sehr klein",
        "bardzo niski", "bardzo mały", "znikomy", "très faible", "muy bajo",
    ]),
    ("low", &[
        "small", "little", "easy", "minor", "s", "niedrig", "gering", "klein", "leicht", "wenig", "niski", "niska", "mały",
        "mała", "łatwy", "faible", "bajo", "basso", "laag", "baixo", "nízký",
        "malý", "málo", "мало", "низький", "低", "منخفض",
    ]),
    ("medium", &[
        "moderate", "average", "middle", "mid", "normal", "m", "mittel", "mäßig", "średni", "średnia", "umiarkowany", "moyen",
        "medio", "gemiddeld", "médio", "střední",
    ]),
    ("high", &[
        "large", "big", "much", "hard", "major", "strong", "l", "hoch", "groß", "viel", "stark", "schwer", "wysoki", "wysoka",
        "duży", "duża", "élevé", "fort", "alto", "hoog", "vysoký", "velký", "hodně", "багато",
        "високий", "高", "مرتفع",
    ]),
    ("highest", &[
        "very high", "huge", "maximal", "maximum", "max", "critical", "xl", "sehr hoch", "sehr groß", "enorm", "riesig",
        "bardzo wysoki", "bardzo duży", "ogromny", "très élevé", "muy alto",
    ]),
];

/// Spans of time, and the words that say how often something comes.
#[rustfmt::skip]
pub const PERIODS: Synonyms = &[
    ("day", &["days", "d", "daily", "tag", "tage", "tagen", "täglich", "dzień", "dni", "codziennie", "jour", "jours"]),
    ("week", &[
        "weeks", "w", "weekly", "wk", "wks", "woche", "wochen", "wöchentlich", "tydzień", "tygodnie", "tygodni",
        "semaine", "semaines",
    ]),
    ("month", &[
        "months", "m", "mo", "mos", "mth", "mths", "monthly", "monat", "monate", "monaten", "monatlich", "miesiąc",
        "miesiące", "miesięcy", "mois", "mes", "meses", "mese", "mesi", "maand", "maanden",
    ]),
    ("quarter", &["quarters", "q", "quarterly", "quartal", "quartale", "quartalsweise", "vierteljährlich", "kwartał",
        "kwartały", "kwartalnie",  "trimestre", "trimestres",
    ]),
    ("half-year", &[
        "half years", "half a year", "half yearly", "biannual", "biannually", "semiannually", "halbjahr", "halbes jahr", "halbe jahr", "halbe jahre", "halbjährlich", "pół roku",
        "półrocze", "półrocznie",
    ]),
    ("year", &[
        "years", "y", "yr", "yrs", "yearly", "annual", "annually", "jahr", "jahre", "jahren", "jährlich", "rok", "lata",
        "lat", "roku", "rocznie", "an", "ans", "año", "años", "anno", "anni", "jaar",
    ]),
];
