//! Polish.

use super::Language;

pub static LANGUAGE: Language = Language {
    tag: "pl",
    channel_names: &[
        "www",
        "strona www",
        "strona internetowa",
        "aplikacja",
        "aplikacja mobilna",
        "e-mail",
        "email",
        "mail",
        "poczta e-mail",
        "czat",
        "chat",
        "chatbot",
        "czatbot",
        "telefon",
        "sms",
        "komunikator",
        "messenger",
        "media społecznościowe",
        "social media",
        "sklep",
        "sklep stacjonarny",
        "kiosk",
    ],
    internal_voice: &[
        "przetwarzamy/weryfikujemy/przekazujemy/kierujemy/zatwierdzamy/eskalujemy/obsługujemy/rejestrujemy/\
kwalifikujemy/fakturujemy/przydzielamy/informujemy/powiadamiamy/rozpatrujemy/realizujemy",
        "nasz/nasza/nasi/nasze konsultant*/pracowni*/agen*/handlow*/crm/dział",
        "zgłoszeni*/wniosek/wnioski/zamówieni*/reklamacj*/sprawa/sprawy/ticket*/faktur*/umow*/lead*/konto/skarg* \
         jest/są/zostaje/zostają/zostało/został/została/zostały/będzie .. przetw*/przekaz*/przypis*/rozpatr*/\
zatwierdz*/weryfik*/zweryfik*/rejestr*/zarejestr*/eskal*/zamyk*/zamkni*/kierowan*/skierowan*/przydziel*/realiz*/\
zrealiz*/obsłu*",
        "obsługa/realizacja/przetwarzanie/weryfikacja/rozpatrzenie/rozpatrywanie/eskalacja/kwalifikacja/generowanie \
         zgłosze*/wnios*/zamówie*/reklamac*/spraw/sprawy/ticket*/lead*",
        "konsultant*/system/pracownik/pracowniczka/agent/agentka/handlowiec/crm \
         weryfikuje/wysyła/przekazuje/rejestruje/przypisuje/zatwierdza/sprawdza/tworzy/kontaktuje/kieruje/obsługuje/\
eskaluje/zamyka",
        "klient/klientka/klienci/wnioskodawca/wnioskodawczyni jest/są/zostaje/zostają .. informowan*/poinformowan*/\
powiad*/kwalifik*/przekier*/weryfik*/rejestrowan*/skontaktowan*",
    ],
    placeholders: &["do uzupełnienia", "uzupełnić", "do ustalenia", "symbol zastępczy"],
    phone_groups: &[&[3, 3, 3]],
};
