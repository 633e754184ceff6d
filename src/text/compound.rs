//! Where German joins words into one: better places for a hyphen than those between mere syllables.
//!
//! There is no dictionary here. A place between syllables counts as a seam where the ending before it is one that only
//! joins words, or where a word begins behind it that often ends compounds in the language of services.

/// Whether the words of a language are known here.
pub fn is_known(lang: &str) -> bool {
    super::lang::primary(lang) == "de"
}

/// The shortest word on either side of a seam.
const SHORTEST: usize = 3;

/// Endings that join what stands before them to the next word: `Rehabilitations-aufenthalt`.
const JOINING: [&str; 10] = [
    "ungs", "heits", "keits", "schafts", "tions", "sions", "täts", "lings", "tums", "itäts",
];

/// If a place between two syllables of a word is one between two words: the length in bytes of the next word as far as
/// it is known, 0 otherwise.
pub fn seam(left: &str, right: &str) -> Option<usize> {
    let (left, right) = (left.to_lowercase(), right.to_lowercase());
    let long_enough = |part: &str| part.chars().count() >= SHORTEST;
    if !long_enough(&left) || !long_enough(&right) {
        return None;
    }
    let joined = JOINING.iter().any(|ending| left.ends_with(ending));
    longest_word(&right).or(joined.then_some(0))
}

/// The length of the longest known word that a text begins with.
fn longest_word(text: &str) -> Option<usize> {
    // Words that a text begins with stand before it in the order; the longest of them is the nearest.
    let before = &WORDS[..WORDS.partition_point(|word| *word <= text)];
    let first = text.chars().next();
    let mut candidates = before.iter().rev().take_while(|word| word.chars().next() == first);
    candidates.find(|word| text.starts_with(*word)).map(|word| word.len())
}

/// Words that end compounds or begin their last part, in the order of their bytes.
#[rustfmt::skip]
static WORDS: &[&str] = &[
    "abfrage", "abgabe", "abholung", "ablauf", "ablehnung", "abrechnung", "abschluss", "abteilung", "adresse",
    "agentur", "akte", "aktion", "ambulanz", "analyse", "anfrage", "angebot", "angehörige", "ankunft", "anlage",
    "anliegen", "anmeldung", "annahme", "anruf", "anschluss", "ansicht", "ansprechpartner", "antrag", "antwort",
    "anweisung", "anwendung", "anzeige", "arbeit", "arzt", "assistent", "aufbau", "aufenthalt", "aufgabe",
    "aufklärung", "auflage", "aufnahme", "aufruf", "auftrag", "aufwand", "ausbildung", "ausfall", "ausgabe",
    "auskunft", "ausschluss", "ausweis", "auswertung", "auszahlung", "automat", "bank", "bearbeitung", "bedarf",
    "bedienung", "bedingung", "bedürfnis", "befragung", "begehung", "beginn", "begleit", "begründung", "behandlung",
    "behörde", "beispiel", "beitrag", "benachrichtigung", "berater", "beratung", "bereich", "bereitschaft", "bericht",
    "bescheid", "bescheinigung", "beschwerde", "besichtigung", "bestellung", "bestätigung", "betrag", "betreuung",
    "betrieb", "bewertung", "bewilligung", "beziehung", "bildschirm", "bildung", "bindung", "blatt", "bogen", "brief",
    "buchhaltung", "buchung", "bürger", "büro", "center", "dampf", "daten", "dauer", "dauerauftrag", "dienst",
    "dokument", "druck", "durchlauf", "ebene", "eingabe", "eingang", "einkauf", "einladung", "einrichtung",
    "einstellung", "eintrag", "einwilligung", "empfang", "empfehlung", "endgerät", "endoprothese", "entgegennahme",
    "entgelt", "entlassung", "entscheidung", "entwicklung", "erfahrung", "erfassung", "ergebnis", "erinnerung",
    "erklärung", "erlebnis", "ermittlung", "ersatz", "erstattung", "erstgespräch", "erwartung", "fachkraft", "fahrt",
    "familie", "fehler", "fenster", "firma", "fläche", "formular", "forschung", "fortbildung", "frage", "frist",
    "funktion", "führung", "fürsorge", "garantie", "gebäude", "gebühr", "gedanke", "geld", "gemeinschaft", "gericht",
    "gerät", "geschäft", "gesellschaft", "gesetz", "gespräch", "gestaltung", "gesundheit", "gewinn", "grenze",
    "grund", "gruppe", "größe", "gutachten", "gutschein", "haltung", "handbuch", "handel", "haus", "heft", "helfer",
    "hilfe", "hinweis", "hotline", "idee", "information", "inhalt", "institut", "interesse", "kammer", "kanal",
    "kapital", "karte", "kasse", "kauf", "kenntnis", "kennung", "kette", "klinik", "kompetenz", "konferenz",
    "kontakt", "konto", "kontrolle", "kosten", "kraft", "kredit", "kunde", "kunst", "kurs", "kündigung", "labor",
    "lager", "lastschrift", "leistung", "leiter", "leitung", "lieferung", "liste", "lotse", "lösung", "macht",
    "makler", "management", "mandat", "mangel", "mappe", "marke", "markt", "material", "maßnahme", "meldung", "menge",
    "merkblatt", "methode", "mieter", "minute", "mitarbeiter", "mitglied", "mitteilung", "mittel", "modell", "modul",
    "monat", "muster", "mütze", "nachricht", "nachsorge", "nachweis", "name", "netz", "niveau", "nummer", "nutzer",
    "nutzung", "objekt", "ordner", "ordnung", "organisation", "paket", "papier", "partner", "patient", "person",
    "pflege", "phase", "plan", "planung", "platz", "police", "portal", "post", "praxis", "preis", "prinzip",
    "problem", "produkt", "profil", "programm", "projekt", "protokoll", "prozess", "prüfung", "punkt", "qualität",
    "quelle", "quote", "rahmen", "raum", "rechner", "rechnung", "recht", "regel", "regelung", "reise", "richtlinie",
    "risiko", "rolle", "rückgabe", "rückmeldung", "rückruf", "rücksendung", "sachbearbeiter", "sachbearbeitung",
    "sache", "schaden", "schalter", "schein", "schicht", "schiff", "schild", "schlüssel", "schrift", "schritt",
    "schule", "schutz", "seite", "sendung", "service", "sicherheit", "sitzung", "software", "speicher", "sperre",
    "sprache", "stadt", "stand", "standard", "station", "stelle", "stempel", "steuer", "strategie", "straße",
    "strecke", "strom", "struktur", "studie", "stufe", "stunde", "störung", "suche", "summe", "system", "tabelle",
    "tafel", "tarif", "tasche", "team", "technik", "telefon", "termin", "terminal", "text", "thema", "titel",
    "training", "transport", "treffen", "träger", "tätigkeit", "umfang", "umfrage", "umgang", "umgebung", "umsetzung",
    "umstellung", "umzug", "unfall", "unterlage", "unternehmen", "unterschrift", "unterstützung", "urlaub", "ursache",
    "verband", "verbesserung", "verbindung", "verbrauch", "verein", "vereinbarung", "verfahren", "verfolgung",
    "vergleich", "verhandlung", "verhältnis", "verkauf", "verkehr", "verlauf", "verlust", "vermittlung", "verordnung",
    "versand", "versicherung", "versorgung", "vertrag", "vertrauen", "vertreter", "vertrieb", "verwalt",
    "verzeichnis", "verzögerung", "video", "visum", "vollmacht", "voraussetzung", "vorgang", "vorgespräch", "vorlage",
    "vorschrift", "vorsorge", "vorstellung", "vorteil", "wagen", "wahrnehmung", "ware", "wartung", "wechsel",
    "weiterbildung", "werbung", "werk", "werkstatt", "wert", "wettbewerb", "widerspruch", "wirkung", "wirtschaft",
    "wissen", "woche", "wohnung", "wunsch", "zahlung", "zeichen", "zeit", "zentrale", "zentrum", "zertifikat", "ziel",
    "zimmer", "zins", "zufriedenheit", "zugang", "zugriff", "zulassung", "zustand", "zustellung", "zustimmung",
    "zuweisung", "zweitmeinung", "zähler", "öffnung", "übergabe", "übersicht", "übertragung", "überweisung",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_in_order() {
        assert!(WORDS.is_sorted());
    }

    #[test]
    fn words_are_parted_where_they_were_joined() {
        for word in [
            "Rehabilitations-aufenthalt",
            "Anästhesie-vorgespräch",
            "Kunden-zufriedenheits-befragung",
        ] {
            let whole = word.replace('-', "");
            let mut at = 0;
            for part in word.split('-').take(word.matches('-').count()) {
                at += part.len();
                assert!(seam(&whole[..at], &whole[at..]).is_some(), "{word} at {at}");
            }
        }
        assert_eq!((seam("Aufent", "halt"), seam("Termi", "nal")), (None, None));
        assert_eq!(seam("Datenschutzgrund", "verordnung"), Some("verordnung".len()));
    }
}
