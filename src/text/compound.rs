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

/// How words for what somebody does begin, and how they end.
const BEGINNINGS: [&str; 22] = [
    "ab", "an", "auf", "aus", "be", "bei", "durch", "ein", "ent", "er", "hinter", "mit", "nach", "rück", "unter",
    "ver", "vor", "weiter", "wieder", "zer", "zusammen", "über",
];
const DEED: &str = "ung";
/// What stands between the two in one word has at most so many bytes.
const LONGEST_STEM: usize = 9;

/// If a place between two syllables of a word is one between two words: the length in bytes of the next word as far as
/// it is known, 0 otherwise.
pub fn seam(left: &str, right: &str) -> Option<usize> {
    let (left, right) = (left.to_lowercase(), right.to_lowercase());
    let long_enough = |part: &str| part.chars().count() >= SHORTEST;
    if !long_enough(&left) || !long_enough(&right) {
        return None;
    }
    let joined = JOINING.iter().any(|ending| left.ends_with(ending));
    longest_word(&right)
        .or_else(|| deed(&left, &right))
        .or(joined.then_some(0))
}

/// The length of a word for what somebody does, as `überwachung` in `Zustandsüberwachung`: known by how such words begin
/// and end. What stands before it has to be a word rather than such a beginning: `Ver-anstaltung` has no seam.
fn deed(left: &str, right: &str) -> Option<usize> {
    if left.chars().count() <= SHORTEST || BEGINNINGS.contains(&left) {
        return None;
    }
    BEGINNINGS.iter().find_map(|beginning| {
        let stem = right.strip_prefix(beginning)?.find(DEED)?;
        (SHORTEST..=LONGEST_STEM)
            .contains(&stem)
            .then_some(beginning.len() + stem + DEED.len())
    })
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
    "abfrage", "abgabe", "abholung", "ablauf", "ablehnung", "abrechnung", "absage", "abschluss", "abteilung", "adresse",
    "agentur", "akte", "aktion", "ambulanz", "analyse", "anfrage", "angebot", "angehörige", "ankunft", "anlage",
    "anliegen", "anmeldung", "annahme", "anruf", "anschluss", "ansicht", "ansprechpartner", "antrag", "antwort",
    "anweisung", "anwendung", "anzeige", "apotheke", "arbeit", "arzneimittel", "arzt", "assistent", "aufbau",
    "aufenthalt", "aufgabe", "aufklärung", "auflage", "aufnahme", "aufruf", "aufsicht", "auftrag", "aufwand",
    "ausbildung", "ausfall", "ausgabe", "auskunft", "auslastung", "ausschluss", "ausweis", "auswertung", "auszahlung",
    "automat", "bank", "beanstandung", "bearbeitung", "bedarf", "bediener", "bedienung", "bedingung", "bedürfnis",
    "befragung", "begehung", "beginn", "begleit", "begleitung", "begründung", "behandlung", "behörde", "beispiel",
    "beitrag", "benachrichtigung", "berater", "beratung", "berechtigung", "bereich", "bereitschaft", "bericht",
    "bescheid", "bescheinigung", "beschwerde", "besichtigung", "bestand", "bestellung", "bestätigung", "betrag",
    "betreuung", "betrieb", "bewerbung", "bewertung", "bewilligung", "bewohner", "beziehung", "bildschirm", "bildung",
    "bindung", "blatt", "bogen", "brief", "buchhaltung", "buchung", "börse", "bühne", "bürger", "büro", "center",
    "dampf", "daten", "dauer", "dauerauftrag", "dienst", "disposition", "dokument", "druck", "durchlauf", "ebene",
    "eingabe", "eingang", "einheit", "einkauf", "einladung", "einnahme", "einrichtung", "einstellung", "eintrag",
    "einwilligung", "eltern", "empfang", "empfehlung", "endgerät", "endoprothese", "entgegennahme", "entgelt",
    "entlassung", "entscheidung", "entwicklung", "erfahrung", "erfassung", "ergebnis", "erinnerung", "erklärung",
    "erlebnis", "ermittlung", "ersatz", "erstattung", "erstgespräch", "erstlösung", "erwartung", "fachkraft", "fahrer",
    "fahrt", "fahrzeug", "familie", "fehler", "fenster", "fertigung", "firma", "fläche", "formular", "forschung",
    "fortbildung", "frage", "freigabe", "frist", "funktion", "fähigkeit", "förderung", "führung", "fürsorge",
    "garantie", "gebäude", "gebühr", "gedanke", "gegenstand", "gehalt", "geld", "gemeinschaft", "gericht", "gerät",
    "geschäft", "gesellschaft", "gesetz", "gespräch", "gestaltung", "gesundheit", "gewinn", "grenze", "grund", "gruppe",
    "größe", "gutachten", "guthaben", "gutschein", "haltung", "handbuch", "handel", "handwerker", "haus", "heft",
    "helfer", "helferin", "herstellung", "hilfe", "hinweis", "hotel", "hotline", "händler", "idee", "impfung",
    "information", "inhalt", "institut", "interesse", "kabel", "kabine", "kalender", "kammer", "kanal", "kapazität",
    "kapital", "karte", "karton", "kasse", "katalog", "kauf", "kenntnis", "kennung", "kette", "klage", "klausel",
    "klinik", "kommission", "kompetenz", "konferenz", "kontakt", "konto", "kontrolle", "kosten", "kraft", "krankheit",
    "kredit", "kunde", "kunst", "kurier", "kurs", "küche", "kündigung", "labor", "ladung", "lager", "landschaft",
    "lastschrift", "leistung", "leiter", "leitung", "lieferung", "liste", "logistik", "lotse", "lösung", "lücke",
    "macht", "makler", "management", "mandat", "mangel", "mappe", "marke", "markt", "maschine", "material", "maßnahme",
    "medikation", "meister", "meldung", "menge", "merkblatt", "methode", "miete", "mieter", "minute", "mitarbeiter",
    "mitglied", "mitteilung", "mittel", "mobilisation", "modell", "modul", "monat", "montage", "motor", "muster",
    "mutter", "möbel", "mütze", "nachricht", "nachsorge", "nachweis", "name", "netz", "niederlassung", "niveau",
    "notdienst", "nummer", "nutzer", "nutzung", "oberfläche", "objekt", "ordner", "ordnung", "organisation", "paket",
    "papier", "partner", "patient", "pauschale", "pause", "person", "personal", "pflege", "pfleger", "pflicht", "phase",
    "plan", "planung", "plattform", "platz", "police", "portal", "post", "praxis", "preis", "prinzip", "problem",
    "produkt", "profil", "programm", "projekt", "protokoll", "prozess", "prämie", "präsentation", "prüfung", "punkt",
    "qualität", "quelle", "quittung", "quote", "rabatt", "rahmen", "raum", "reaktion", "rechner", "rechnung", "recht",
    "regel", "regelung", "reise", "reklamation", "rente", "reparatur", "rezept", "richtlinie", "risiko", "rolle",
    "rückfrage", "rückgabe", "rückmeldung", "rückruf", "rücksendung", "sachbearbeiter", "sachbearbeitung", "sache",
    "sachverständige", "saison", "schaden", "schalter", "schaltung", "scheibe", "schein", "schicht", "schiff", "schild",
    "schlüssel", "schmerz", "schnitt", "schrift", "schritt", "schule", "schulung", "schutz", "schwester", "seite",
    "sendung", "service", "sicherheit", "signal", "sitzung", "skala", "skizze", "software", "spalte", "speicher",
    "spender", "sperre", "spiegel", "sprache", "sprechstunde", "stadt", "stand", "standard", "station", "stelle",
    "stempel", "steuer", "steuerung", "stillstand", "stoff", "strategie", "straße", "strecke", "strom", "struktur",
    "studie", "stufe", "stunde", "störung", "stück", "suche", "summe", "system", "tabelle", "tafel", "tarif", "tasche",
    "taxi", "team", "technik", "teilnahme", "telefon", "termin", "terminal", "text", "thema", "therapie", "tisch",
    "titel", "training", "transport", "treffen", "treppe", "träger", "tätigkeit", "umfang", "umfrage", "umgang",
    "umgebung", "umsetzung", "umstellung", "umzug", "unfall", "unterlage", "unternehmen", "unterschrift",
    "unterstützung", "urlaub", "ursache", "verband", "verbesserung", "verbindung", "verbrauch", "verein",
    "vereinbarung", "verfahren", "verfolgung", "verfügung", "vergleich", "verhandlung", "verhältnis", "verkauf",
    "verkehr", "verlauf", "verlust", "vermittlung", "verordnung", "versand", "verschleiß", "versicherung", "versorger",
    "versorgung", "verstoß", "vertrag", "vertrauen", "vertreter", "vertretung", "vertrieb", "verwalt", "verweildauer",
    "verzeichnis", "verzögerung", "video", "visite", "visum", "vollmacht", "voraussetzung", "vorgang", "vorgespräch",
    "vorlage", "vorschrift", "vorsorge", "vorstellung", "vorteil", "wagen", "wahrnehmung", "ware", "wartung", "wasser",
    "wechsel", "weiterbildung", "werbung", "werk", "werkstatt", "werkzeug", "wert", "wesen", "wettbewerb",
    "widerspruch", "wirkung", "wirtschaft", "wissen", "wissenschaft", "woche", "wohnung", "wunsch", "zahlung",
    "zeichen", "zeit", "zentrale", "zentrum", "zertifikat", "ziel", "zimmer", "zins", "zufriedenheit", "zugang",
    "zugriff", "zulassung", "zusage", "zuschlag", "zustand", "zustellung", "zustimmung", "zuständigkeit", "zuweisung",
    "zweitmeinung", "zähler", "öffnung", "übergabe", "übernahme", "übersicht", "übertragung", "überwachung",
    "überweisung",
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
            "Krankenhaus-apotheke",
            "Kosten-übernahme-erklärung",
            "Zustands-überwachung",
            "Aufnahme-untersuchungs-termin",
            "Wasser-wieder-aufbereitung",
        ] {
            let whole = word.replace('-', "");
            let mut at = 0;
            for part in word.split('-').take(word.matches('-').count()) {
                at += part.len();
                assert!(seam(&whole[..at], &whole[at..]).is_some(), "{word} at {at}");
            }
        }
        assert_eq!((seam("Aufent", "halt"), seam("Termi", "nal")), (None, None));
        assert_eq!((seam("Ver", "anstaltung"), seam("Über", "anstrengung")), (None, None));
        assert_eq!(seam("Zustands", "überwachungsgerät"), Some("überwachung".len()));
        assert_eq!(seam("Datenschutzgrund", "verordnung"), Some("verordnung".len()));
    }
}
