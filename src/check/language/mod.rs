//! What rules about wording know of each language. One file a language; a new one is a file and a row in [`ALL`].

mod ar;
mod cs;
mod de;
mod en;
mod es;
mod fr;
mod it;
mod ja;
mod nl;
mod pattern;
mod pl;
mod pt;
mod uk;

use crate::diag::Code;
use crate::words::{covers, spelled};
use std::borrow::Cow;

/// The words of one language that rules look for.
pub struct Language {
    /// BCP 47 language subtag.
    pub tag: &'static str,
    /// What stands between a flaw and the name of what has it.
    pub colon: &'static str,
    /// Names of channels that say nothing about the customer when they stand as the name of a stage: web, app, e-mail,
    /// chat, chatbot, phone, SMS, messenger, social media, store, kiosk. Lower case. No words of daily life.
    pub channel_names: &'static [&'static str],
    /// How a text sounds that is told from inside the company, see [`pattern`]. The texts are names of stages and
    /// actions, so the start of the text is compared. Empty where it would not be told reliably.
    pub internal_voice: &'static [&'static str],
    /// What stands in for a text still to be written, as the whole text. Lower case.
    pub placeholders: &'static [&'static str],
    /// The flaws that a drawn map may have, in a few words, in the order of their codes; English reads them from the
    /// rules.
    pub rule_names: &'static [(u16, &'static str)],
    /// Flaws that a region, by its tag, writes otherwise.
    pub regional_names: &'static [(&'static str, u16, &'static str)],
    /// How local phone numbers group their digits, besides those that start with `+` or `0`.
    pub phone_groups: &'static [&'static [usize]],
}

static ALL: &[&Language] = &[
    &en::LANGUAGE,
    &de::LANGUAGE,
    &pl::LANGUAGE,
    &fr::LANGUAGE,
    &es::LANGUAGE,
    &it::LANGUAGE,
    &nl::LANGUAGE,
    &pt::LANGUAGE,
    &cs::LANGUAGE,
    &uk::LANGUAGE,
    &ja::LANGUAGE,
    &ar::LANGUAGE,
];

impl Language {
    /// The language of a BCP 47 tag, where it is known.
    pub fn of(tag: &str) -> Option<&'static Language> {
        let primary = tag.split(['-', '_']).next().unwrap_or(tag);
        ALL.iter()
            .copied()
            .find(|language| language.tag.eq_ignore_ascii_case(primary))
    }

    /// What a rule is called, where the language of the tag has a word for it.
    pub fn rule_name(&self, code: Code, tag: &str) -> Option<Cow<'static, str>> {
        let mut regional = self.regional_names.iter();
        if let Some((_, _, name)) = regional.find(|(known, rule, _)| *rule == code.0 && covers(known, tag)) {
            return Some(Cow::Borrowed(name));
        }
        let at = self.rule_names.binary_search_by_key(&code.0, |(code, _)| *code).ok()?;
        self.rule_names.get(at).map(|(_, name)| spelled(name, tag))
    }

    /// The languages that words of a map may be in: English, which people mix in, and the map's own.
    pub fn of_words(tag: &str) -> impl Iterator<Item = &'static Language> {
        let own = Language::of(tag).filter(|language| language.tag != en::LANGUAGE.tag);
        std::iter::once(&en::LANGUAGE).chain(own)
    }

    /// A text sounds as if it were told from inside the company.
    pub fn is_internal_voice(&self, text: &str) -> bool {
        let words = pattern::words(text);
        self.internal_voice
            .iter()
            .any(|voice| pattern::starts_with(&words, voice))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::RULES;
    use crate::words::LANGUAGES;

    /// A language that has labels has flaws and placeholders too, and flaws that differ from each other.
    #[test]
    fn every_language_of_the_labels_is_known_here() {
        let tags: Vec<&str> = ALL.iter().map(|language| language.tag).collect();
        assert_eq!(tags, LANGUAGES.map(|words| words.lang));
        for language in ALL {
            assert!(!language.placeholders.is_empty() && !language.channel_names.is_empty());
            let mut names: Vec<&str> = language.rule_names.iter().map(|(_, name)| *name).collect();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), language.rule_names.len(), "{}", language.tag);
            assert!(names.iter().all(|name| !name.trim().is_empty()), "{}", language.tag);
            let texts = [language.placeholders, language.channel_names].concat();
            assert!(texts.iter().all(|text| text.to_lowercase() == *text), "{texts:?}");
        }
    }

    #[test]
    fn a_region_names_a_flaw_its_own_way() {
        let name = |tag: &str, code| Language::of(tag).and_then(|language| language.rule_name(Code(code), tag));
        assert_eq!(name("pt-BR", 402).as_deref(), Some("etapa sem ponto de contato"));
        assert_eq!(name("pt-PT", 402).as_deref(), Some("etapa sem ponto de contacto"));
        assert_eq!(name("pt_PT", 302), name("pt", 302));
        assert_eq!(name("de-CH", 308).as_deref(), Some("Phase heisst wie ein Kanal"));
        assert_eq!(name("de-AT", 308).as_deref(), Some("Phase heißt wie ein Kanal"));
        for language in ALL {
            for (tag, code, name) in language.regional_names {
                let known = language.rule_name(Code(*code), language.tag);
                assert!(known.is_some_and(|known| known != *name), "{tag} {code}");
            }
        }
    }

    /// Every rule that a map can break and still be drawn, and those alone.
    #[test]
    fn other_languages_name_all_flaws_of_a_drawn_map() {
        let rules = RULES.iter().filter(|rule| rule.can_be_switched_off());
        let codes: Vec<u16> = rules.map(|rule| rule.code.0).collect();
        for language in ALL.iter().filter(|language| language.tag != "en") {
            let named: Vec<u16> = language.rule_names.iter().map(|(code, _)| *code).collect();
            assert_eq!(named, codes, "{}", language.tag);
        }
    }

    #[test]
    fn company_sentences_are_heard_in_every_language() {
        for (tag, text) in [
            ("en", "We process the claim"),
            ("en", "The ticket is automatically routed to the second line"),
            ("en", "Order processing"),
            ("en", "Agent verifies the identity"),
            ("de", "Wir bearbeiten den Antrag"),
            ("de", "Das Ticket wird an die Fachabteilung weitergeleitet"),
            ("de-AT", "Antragsprüfung"),
            ("pl", "Przetwarzamy wniosek"),
            ("pl", "Zgłoszenie zostaje przekazane do działu technicznego"),
            ("en", "The invoice is automatically sent"),
            ("en", "Technician is dispatched"),
            ("de", "Auftragsbestätigung versenden"),
            ("de", "Kundendaten erfassen"),
            ("de", "Der Newsletter wird versendet"),
            ("de", "Techniker wird disponiert"),
            ("pl", "Wysyłamy przypomnienie"),
            ("pl", "Faktura zostaje wysłana"),
            ("pl", "System przesyła fakturę"),
            ("pl", "Pacjentka zostaje poinformowana o terminie"),
            ("pl", "Rejestracja pacjenta w systemie"),
            ("fr", "Nous traitons la demande"),
            ("fr-CA", "Le dossier est automatiquement transmis au service technique"),
            ("fr", "L’agent vérifie l’identité"),
            ("fr", "Traitement de la réclamation"),
            ("es", "Tramitamos la solicitud"),
            ("es", "El caso se deriva al departamento técnico"),
            ("es-MX", "Gestión de reclamaciones"),
            ("it", "Verifichiamo la pratica"),
            ("it", "La richiesta viene inoltrata al reparto tecnico"),
            ("it", "L'operatore inoltra la segnalazione"),
            ("nl", "We verwerken de aanvraag"),
            ("nl", "Het ticket wordt doorgestuurd naar de tweede lijn"),
            ("nl", "Klachtafhandeling"),
            ("pt", "Encaminhamos o pedido"),
            ("pt", "O chamado é transferido para o suporte"),
            ("pt-PT", "Tratamento de reclamações"),
            ("cs", "Ověřujeme žádost"),
            ("cs", "Požadavek je předán technickému oddělení"),
            ("uk", "Обробляємо заявку"),
            ("uk", "Звернення передають у технічний відділ"),
        ] {
            assert!(Language::of(tag).is_some_and(|l| l.is_internal_voice(text)), "{text}");
        }
    }

    #[test]
    fn customers_may_speak_of_tickets_and_companies() {
        for (tag, text) in [
            ("en", "Asks why the ticket is closed"),
            ("en", "We compare three offers at the kitchen table"),
            ("en", "Contacts customer service"),
            ("en", "Orders a pizza"),
            ("en", "Applies for a visa"),
            ("de", "Fragt, ob der Antrag geprüft wird"),
            ("de", "Wir vergleichen Angebote"),
            ("pl", "Sprawdza status zamówienia"),
            ("en", "Sends the invoice back"),
            ("en", "Technician rings twice"),
            ("de", "Angebote vergleichen"),
            ("de", "Schickt die Rechnung an die Versicherung"),
            ("de", "Techniker klingelt"),
            ("pl", "Wysyłamy dzieci do szkoły"),
            ("pl", "Rejestracja do lekarza"),
            ("pl", "Technik dzwoni dwa razy"),
            ("fr", "Demande où en est son dossier"),
            ("fr", "Nous appelons le service client"),
            ("fr", "Demande un rappel"),
            ("fr", "Gestion des factures"),
            ("es", "Pregunta por el estado de su caso"),
            ("es", "Buscamos un seguro"),
            ("es", "Solicitud de la beca"),
            ("it", "Chiede a che punto è la pratica"),
            ("it", "Confrontiamo tre preventivi"),
            ("nl", "Vraagt hoe het met de aanvraag staat"),
            ("nl", "We vergelijken drie offertes"),
            ("pt", "Pergunta pelo estado do pedido"),
            ("pt", "Comparamos três ofertas"),
            ("cs", "Ptá se na stav žádosti"),
            ("cs", "Porovnáváme tři nabídky"),
            ("uk", "Питає, що зі зверненням"),
            ("uk", "Порівнюємо три пропозиції"),
        ] {
            assert!(!Language::of(tag).is_some_and(|l| l.is_internal_voice(text)), "{text}");
        }
    }
}
