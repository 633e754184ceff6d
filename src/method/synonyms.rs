//! Words that people write where the format has one of its own: near synonyms, and the words of other languages.
//!
//! One row a word of the format. Case, blanks, `-` and `_` make no difference, and no word stands in two rows of a
//! table. A new language adds its words to the rows.

/// The words of the format, each with the words that mean the same.
pub type Synonyms = &'static [(&'static str, &'static [&'static str])];

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
        "client", "user", "consumer", "buyer", "kunde", "kundin", "nutzer", "nutzerin", "klient", "klientka",
    ]),
    ("helper", &[
        "family", "friend", "relative", "carer", "supporter", "angehörige", "angehöriger", "begleiter", "pomocnik",
        "rodzina",
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

/// The words for places on the emotion scale.
#[rustfmt::skip]
pub const FEELINGS: Synonyms = &[
    ("delighted", &[
        "happy", "excited", "enthusiastic", "thrilled", "begeistert", "glücklich", "zachwycony", "zachwycona",
        "szczęśliwy",
    ]),
    ("satisfied", &[
        "content", "pleased", "good", "positive", "relieved", "zufrieden", "gut", "positiv", "erleichtert",
        "zadowolony", "zadowolona",
    ]),
    ("neutral", &["ok", "okay", "indifferent", "mixed", "gleichgültig", "egal", "neutralny", "neutralna", "obojętny"]),
    ("frustrated", &[
        "annoyed", "unhappy", "negative", "dissatisfied", "worried", "confused", "frustriert", "genervt", "unzufrieden",
        "negativ", "verunsichert", "sfrustrowany", "sfrustrowana", "niezadowolony", "niezadowolona",
    ]),
    ("angry", &[
        "furious", "desperate", "upset", "wütend", "verärgert", "verzweifelt", "zły", "zła", "wściekły", "wściekła",
    ]),
];

/// Keys by the words that people write for them. Where several rows hold a word, the first key that the item has is
/// the one that is meant.
#[rustfmt::skip]
pub const KEYS: Synonyms = &[
    ("title", &["name", "titel", "tytuł", "headline"]),
    ("name", &["title", "titel", "bezeichnung", "nazwa", "label"]),
    ("type", &["kind", "art", "typ", "rodzaj", "map type"]),
    ("kind", &["type", "art", "typ", "rodzaj"]),
    ("lang", &["language", "locale", "sprache", "język"]),
    ("goals", &["ziele", "cele", "objectives", "aims"]),
    ("personas", &["customers", "kunden", "users", "klienci", "profile", "profiles", "who", "actor", "actors"]),
    ("stages", &["phases", "phasen", "schritte", "steps", "etapy", "fazy"]),
    ("touchpoints", &["kontaktpunkte", "berührungspunkte", "kontakte", "contacts", "punkty styku"]),
    ("pain_points", &["pains", "pain", "problems", "issues", "schmerzpunkte", "probleme", "bolączki", "problemy"]),
    ("bright_spots", &["highlights", "delights", "positives", "lichtblicke", "stärken", "mocne strony"]),
    ("solutions", &["lösungen", "ideas", "measures", "maßnahmen", "rozwiązania"]),
    ("kpis", &["metrics", "metric", "kennzahlen", "kennzahl", "measures", "wskaźniki", "mierniki"]),
    ("kpi", &["metric", "measure", "kennzahl", "wskaźnik", "miernik"]),
    ("sources", &[
        "evidence", "research", "proof", "quellen", "quelle", "belege", "beleg", "źródła", "źródło", "dowody",
    ]),
    ("departments", &["teams", "abteilungen", "działy"]),
    ("channels", &["kanäle", "kanały"]),
    ("channel", &["kanal", "kanał", "medium", "via"]),
    ("owner", &[
        "responsible", "department", "team", "verantwortlich", "zuständig", "abteilung", "assignee", "odpowiedzialny",
        "właściciel", "dział",
    ]),
    ("department", &["owner", "team", "abteilung", "dział"]),
    ("customer_goal", &["goal", "goals", "kundenziel", "ziel", "cel klienta", "cel", "needs"]),
    ("business_goal", &["unternehmensziel", "geschäftsziel", "cel biznesowy", "company goal"]),
    ("message", &["botschaft", "kernbotschaft", "core message", "przekaz"]),
    ("actions", &["action", "steps", "aktionen", "handlungen", "działania", "doing"]),
    ("action", &["actions", "step", "aktion", "handlung", "działanie", "doing"]),
    ("thoughts", &["thought", "thinking", "gedanken", "myśli"]),
    ("thought", &["thoughts", "thinking", "gedanke", "gedanken", "myśl"]),
    ("emotion", &["feeling", "mood", "gefühl", "stimmung", "emocja", "sentiment", "score"]),
    ("score", &["value", "rating", "wert", "wynik"]),
    ("feeling", &["text", "description", "gefühl", "uczucie"]),
    ("time", &["when", "duration", "zeit", "dauer", "czas"]),
    ("duration", &["time", "dauer", "zeit", "czas"]),
    ("severity", &["priority", "impact", "level", "schwere", "schweregrad", "priorität", "waga", "priorytet"]),
    ("solved_by", &["solution", "solutions", "lösung", "rozwiązanie"]),
    ("solves", &["solve", "pain", "pain points", "löst", "problem", "rozwiązuje"]),
    ("effort", &["aufwand", "complexity", "nakład", "wysiłek"]),
    ("impact", &["benefit", "value", "wirkung", "nutzen", "wpływ"]),
    ("due", &["deadline", "date", "by", "until", "fällig", "termin", "bis", "frist", "termin realizacji"]),
    ("by", &["due", "deadline", "until", "bis", "termin"]),
    ("depends_on", &["needs", "requires", "after", "abhängig von", "zależy od"]),
    ("cost", &["costs", "budget", "kosten", "koszt"]),
    ("value", &["current", "actual", "now", "wert", "ist", "wartość"]),
    ("target", &["goal", "aim", "ziel", "soll", "cel"]),
    ("baseline", &["before", "start", "ausgangswert", "poziom wyjściowy"]),
    ("unit", &["einheit", "jednostka"]),
    ("sample", &["size", "sample size", "participants", "stichprobe", "n", "próba"]),
    ("link", &["url", "href", "website", "adres"]),
    ("date", &["year", "when", "datum", "jahr", "data", "rok"]),
    ("reviewed", &["updated", "last review", "date", "geprüft", "przejrzano"]),
    ("photo", &["image", "picture", "avatar", "foto", "bild", "zdjęcie"]),
    ("role", &["job", "occupation", "profession", "beruf", "rolle", "zawód", "rola"]),
    ("bio", &["story", "about", "description", "background", "beschreibung", "biografie", "opis"]),
    ("quote", &["zitat", "cytat", "says"]),
    ("frustrations", &["pains", "pain points", "frustrationen", "frustracje"]),
    ("needs", &["bedürfnisse", "potrzeby"]),
    ("age", &["alter", "wiek"]),
    ("location", &["city", "place", "ort", "wohnort", "miejsce"]),
    ("scenario", &["context", "situation", "description", "szenario", "scenariusz", "beschreibung", "opis"]),
    ("description", &["details", "text", "beschreibung", "opis"]),
    ("cause", &["reason", "root cause", "ursache", "grund", "przyczyna"]),
    ("note", &[
        "notes", "comment", "remark", "description", "bemerkung", "notiz", "beschreibung", "uwaga", "notatka", "opis",
    ]),
];

/// The word of the format that a word stands for.
pub fn meant(word: &str, table: Synonyms) -> Option<&'static str> {
    let word = fold(word);
    let row = table.iter().find(|(_, words)| words.contains(&word.as_str()));
    row.map(|(meant, _)| *meant)
}

/// The key among those an item has that a word stands for.
pub fn key(word: &str, keys: &[&'static str]) -> Option<&'static str> {
    let word = fold(word);
    let mut rows = KEYS.iter().filter(|(key, _)| keys.contains(key));
    let row = rows.find(|(_, words)| words.contains(&word.as_str()));
    row.map(|(key, _)| *key)
}

fn fold(word: &str) -> String {
    let blank = |c: char| if matches!(c, '-' | '_') { ' ' } else { c };
    word.trim().chars().map(blank).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn a_word_means_one_thing() {
        for table in [
            MAP_TYPES,
            SEVERITIES,
            STATUSES,
            PERSPECTIVES,
            PERSONA_KINDS,
            CONTACT_KINDS,
            CHANGES,
            DIRECTIONS,
            SOURCE_KINDS,
            FEELINGS,
        ] {
            let mut seen = BTreeSet::new();
            for word in table.iter().flat_map(|(_, words)| words.iter()) {
                assert!(seen.insert(word), "`{word}` stands in two rows");
                assert_eq!(*word, fold(word), "a word that no spelling would be compared with");
            }
        }
        for word in KEYS.iter().flat_map(|(_, words)| words.iter()) {
            assert_eq!(*word, fold(word));
        }
    }

    #[test]
    fn case_and_separators_make_no_difference() {
        assert_eq!(meant("Ist-Zustand", MAP_TYPES), Some("current-state"));
        assert_eq!(meant("KRYTYCZNY", SEVERITIES), Some("critical"));
        assert_eq!(meant("critical", SEVERITIES), None);
        assert_eq!(key("Verantwortlich", &["name", "owner"]), Some("owner"));
        assert_eq!(key("Verantwortlich", &["name"]), None);
    }
}
