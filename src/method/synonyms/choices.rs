//! Words for the choices that the format offers.

use super::Synonyms;

#[rustfmt::skip]
pub const MAP_TYPES: Synonyms = &[
    ("current-state", &[
        "current", "as is", "today", "now", "ist", "ist zustand", "istzustand", "heute", "aktuell", "stan obecny",
        "obecny", "dzisiaj",
    ]),
    ("future-state", &[
        "future", "to be", "target", "target state", "vision", "soll", "soll zustand", "sollzustand", "zukunft",
        "zielbild", "stan docelowy", "stan przyszły", "docelowy", "przyszły",
    ]),
    ("day-in-the-life", &[
        "day", "daily life", "a day in the life", "tagesablauf", "ein tag im leben", "tag im leben", "alltag",
        "dzień z życia", "dzień",
    ]),
];

#[rustfmt::skip]
pub const SEVERITIES: Synonyms = &[
    ("critical", &[
        "blocker", "blocking", "severe", "highest", "very high", "urgent", "kritisch", "sehr hoch", "sehr schwer",
        "gravierend", "dringend", "krytyczny", "krytyczna", "krytyczne", "bardzo wysoki", "pilny",
    ]),
    ("major", &[
        "high", "serious", "big", "important", "hoch", "schwer", "schwerwiegend", "ernst", "wichtig", "wysoki",
        "wysoka", "poważny", "poważna", "poważne", "ważny",
    ]),
    ("minor", &[
        "medium", "moderate", "normal", "small", "mittel", "mäßig", "gering", "klein", "leicht", "średni", "średnia",
        "umiarkowany", "drobny", "drobna",
    ]),
    ("trivial", &[
        "low", "lowest", "cosmetic", "negligible", "niedrig", "sehr gering", "unbedeutend", "kosmetisch", "niski",
        "niska", "trywialny", "błahy",
    ]),
];

#[rustfmt::skip]
pub const STATUSES: Synonyms = &[
    ("idea", &[
        "open", "new", "proposed", "proposal", "backlog", "draft", "offen", "neu", "idee", "vorschlag", "otwarty",
        "nowy", "pomysł", "propozycja",
    ]),
    ("planned", &[
        "todo", "to do", "scheduled", "approved", "accepted", "next", "geplant", "beschlossen", "freigegeben",
        "planowany", "planowane", "zaplanowany", "zaplanowane",
    ]),
    ("in-progress", &[
        "doing", "wip", "active", "started", "ongoing", "running", "in work", "in arbeit", "laufend", "begonnen",
        "in umsetzung", "w toku", "w trakcie", "realizowany",
    ]),
    ("done", &[
        "closed", "complete", "completed", "finished", "live", "shipped", "fertig", "erledigt", "abgeschlossen",
        "umgesetzt", "gotowe", "gotowy", "zrobione", "zakończony", "zakończone", "wdrożone",
    ]),
    ("rejected", &[
        "cancelled", "canceled", "declined", "dropped", "discarded", "wont do", "abgelehnt", "verworfen", "gestrichen",
        "odrzucony", "odrzucone", "anulowane",
    ]),
];

#[rustfmt::skip]
pub const PERSPECTIVES: Synonyms = &[
    ("customer", &["client", "user", "consumer", "them", "kunde", "kundin", "kunden", "klient", "użytkownik"]),
    ("business", &[
        "company", "us", "internal", "unternehmen", "firma", "geschäft", "intern", "biznes", "przedsiębiorstwo",
    ]),
];

#[rustfmt::skip]
pub const PERSONA_KINDS: Synonyms = &[
    ("customer", &[
        "client", "user", "consumer", "buyer", "decision maker", "patient", "guest", "citizen", "kunde", "kundin", "nutzer",
        "nutzerin", "gast", "bürger", "bürgerin", "patientin", "klient", "klientka", "pacjent", "pacjentka", "mieszkaniec",
    ]),
    ("helper", &[
        "family", "friend", "relative", "carer", "supporter", "influencer", "adviser", "advisor", "angehörige",
        "angehöriger", "begleiter", "berater", "beraterin", "pomocnik", "rodzina", "doradca", "opiekun", "opiekunka",
    ]),
    ("staff", &[
        "employee", "agent", "colleague", "mitarbeiter", "mitarbeiterin", "personal", "pracownik", "pracownica",
    ]),
];

#[rustfmt::skip]
pub const CONTACT_KINDS: Synonyms = &[
    ("digital", &["online", "electronic", "virtual", "elektronisch", "cyfrowy", "internetowy"]),
    ("physical", &["offline", "paper", "object", "physisch", "gegenstand", "papier", "fizyczny"]),
    ("human", &["personal", "person", "people", "persönlich", "mensch", "menschlich", "osobisty", "człowiek"]),
];

#[rustfmt::skip]
pub const CHANGES: Synonyms = &[
    ("new", &["added", "add", "neu", "hinzugefügt", "nowy", "nowe", "dodany"]),
    ("changed", &["modified", "improved", "updated", "geändert", "verbessert", "angepasst", "zmieniony", "zmienione"]),
    ("removed", &["deleted", "dropped", "gone", "entfernt", "entfällt", "gestrichen", "usunięty", "usunięte"]),
    ("kept", &["unchanged", "same", "keep", "unverändert", "bleibt", "gleich", "bez zmian", "zachowany"]),
];

#[rustfmt::skip]
pub const DIRECTIONS: Synonyms = &[
    ("higher", &["more", "up", "increase", "bigger", "max", "höher", "mehr", "steigend", "wyższy", "więcej", "wyżej"]),
    ("lower", &[
        "less", "down", "decrease", "smaller", "min", "niedriger", "weniger", "sinkend", "niższy", "mniej", "niżej",
    ]),
];

#[rustfmt::skip]
pub const SOURCE_KINDS: Synonyms = &[
    ("survey", &["questionnaire", "poll", "nps", "umfrage", "befragung", "fragebogen", "ankieta", "sondaż"]),
    ("interview", &["depth interview", "conversation", "call", "gespräch", "kundengespräch", "wywiad", "rozmowa"]),
    ("analytics", &[
        "web analytics", "tracking", "metrics", "statistics", "webanalyse", "analyse", "auswertung", "analityka",
        "statystyki",
    ]),
    ("crm", &["crm data", "customer data", "kundendaten", "dane crm"]),
    ("voc", &[
        "feedback", "voice of customer", "voice of the customer", "kundenfeedback", "kundenstimmen", "głos klienta",
        "opinie",
    ]),
    ("social", &["social media", "reviews", "soziale medien", "bewertungen", "media społecznościowe"]),
    ("observation", &["field study", "shadowing", "ethnography", "beobachtung", "feldstudie", "obserwacja"]),
    ("support-log", &[
        "support", "tickets", "call log", "call logs", "logs", "supportprotokoll", "anrufprotokoll", "zgłoszenia",
    ]),
    ("usability-test", &[
        "usability", "user test", "user testing", "test", "nutzertest", "usability studie", "badanie użyteczności",
    ]),
    ("workshop", &["co creation", "focus group", "fokusgruppe", "warsztat", "warsztaty"]),
    ("desk", &[
        "desk research", "report", "study", "literature", "studie", "bericht", "recherche", "raport", "badanie",
    ]),
    ("assumption", &["hypothesis", "guess", "assumed", "annahme", "hypothese", "vermutung", "założenie", "hipoteza"]),
];

/// What becomes of a rule.
#[rustfmt::skip]
pub const LEVELS: Synonyms = &[
    ("error", &["err", "fatal", "fail", "fehler", "błąd"]),
    ("warning", &["warn", "warnings", "warnung", "ostrzeżenie"]),
    ("info", &["information", "note", "notice", "hint", "hinweis", "informacja"]),
    ("off", &["none", "ignore", "disable", "disabled", "never", "no", "false", "aus", "nein", "wyłączone"]),
];

/// The words for places on the emotion scale.
#[rustfmt::skip]
pub const FEELINGS: Synonyms = &[
    ("delighted", &[
        "happy", "excited", "great", "super", "proud", "enthusiastic", "thrilled", "begeistert", "glücklich", "zachwycony",
        "zachwycona", "zachwyt", "szczęśliwy", "enchanté", "enchantée", "encantado", "encantada", "entusiasta", "enthousiast",
        "nadšení", "nadšený", "nadšená", "захоплення", "感動", "مسرور",
        "enthousiasme", "entusiasmo", "سعادة",
    ]),
    ("satisfied", &[
        "content", "pleased", "good", "fine", "calm", "hopeful", "curious", "positive", "relieved", "zufrieden", "gut", "dobrze", "bien", "bon", "bueno", "buena", "bene", "goed", "dobře", "добре", "良い", "جيد",
        "positiv", "erleichtert", "zadowolony", "zadowolona", "zadowolenie", "satisfait", "satisfaite", "satisfecho",
        "satisfecha", "satisfeito", "satisfeita", "soddisfatto", "soddisfatta", "tevreden", "spokojenost", "spokojený",
        "spokojená", "задоволення", "満足", "راضٍ",
        "satisfaction", "satisfacción", "soddisfazione", "satisfação", "رضا",
    ]),
    ("neutral", &[
        "ok", "okay", "indifferent", "mixed", "gleichgültig", "egal", "neutralny", "neutralna", "obojętny", "obojętność",
        "neutre", "neutro", "neutra", "neutraal", "neutrální", "neutralita", "нейтрально",
        "нейтральність", "普通", "محايد",
        "neutralité", "neutralidad", "neutralità", "neutralidade", "حياد",
    ]),
    ("frustrated", &[
        "annoyed", "unhappy", "sad", "bad", "disappointed", "anxious", "nervous", "stressed", "uncertain", "impatient",
        "negative", "dissatisfied", "źle", "mal", "mauvais", "malo", "mala", "slecht", "špatně", "погано", "悪い", "سيئ", "worried", "confused", "traurig", "schlecht", "enttäuscht", "ungeduldig", "frustriert",
        "genervt", "verärgert", "unzufrieden", "negativ", "verunsichert", "sfrustrowany", "sfrustrowana", "niezadowolony",
        "niezadowolona", "irytacja", "zirytowany", "zirytowana", "agacé", "agacée", "molesto", "molesta", "incomodado",
        "incomodada", "infastidito", "infastidita", "geïrriteerd", "podráždění", "podrážděný", "podrážděná", "роздратування",
        "不満", "منزعج",
        "agacement", "frustración", "irritazione", "frustração", "frustration", "انزعاج",
    ]),
    ("angry", &[
        "furious", "desperate", "upset", "terrible", "awful", "hate", "wütend", "verzweifelt", "zły", "zła", "złość", "wściekły", "wściekła", "en colère",
        "enfadado", "enfadada", "enojado", "enojada", "irritado", "irritada", "arrabbiato", "arrabbiata", "boos", "vztek",
        "гнів", "怒り", "غاضب",
        "colère", "enfado", "enojo", "rabbia", "raiva", "anger", "غضب",
    ]),
];
