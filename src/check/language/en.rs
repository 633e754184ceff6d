//! English.

use super::Language;

pub static LANGUAGE: Language = Language {
    tag: "en",
    colon: ": ",
    channel_names: &[
        "web",
        "website",
        "web site",
        "web shop",
        "webshop",
        "online shop",
        "online store",
        "app",
        "mobile app",
        "e-mail",
        "email",
        "chat",
        "live chat",
        "chatbot",
        "phone",
        "telephone",
        "hotline",
        "sms",
        "text message",
        "messenger",
        "social media",
        "store",
        "kiosk",
    ],
    internal_voice: &[
        "we process*/rout*/assign*/verif*/approv*/validat*/escalat*/forward*/dispatch*/onboard*/qualif*/invoic*/bill",
        "we triage/notify/provision/fulfil/fulfill/inform/upsell/segment/nurture",
        "we .. customer/customers/client/clients/applicant/applicants/lead/leads",
        "our agent*/staff/crm/advisor*/adviser*/call-centre/call-center/employee*/back-office",
        "the/a/an/each? ticket*/case*/request*/order*/application*/claim*/lead*/invoice*/complaint*/account*/contract* \
         is/are/gets/get/was/were/being/has/have .. process*/rout*/assign*/forward*/escalat*/approv*/validat*/verif*/\
logg*/creat*/triag*/dispatch*/fulfil*/qualif*/regist*/clos*/review*/check*/provision*/transfer*/record*/archiv*",
        "the/a/an/each? invoice*/contract*/newsletter*/reminder*/confirmation*/bill/quote/mailing* \
         is/are/gets/get/was/were/being/has/have .. sent/issued/generated/mailed/triggered",
        "the/a/an? technician/engineer/courier/adjuster/driver is/gets/was .. dispatch*/schedul*/assign*/rout*",
        "ticket*/case*/order*/lead*/claim*/complaint*/invoice*/request*/application* \
         processing/routing/handling/qualification/fulfilment/fulfillment/triage/assignment/scoring/intake/dispatch/\
generation/nurturing/escalation",
        "the/an/a/our/sales/support/service? agent/system/crm/clerk/operator/employee/representative/rep/back-office \
         verif*/send*/assign*/creat*/rout*/forward*/escalat*/process*/check*/approv*/log*/updat*/open*/clos*/enter*/\
contact*/call*/qualif*/dispatch*/review*",
        "the? customer/client/user/applicant/guest/patient is/are/gets .. contacted/informed/notified/onboarded/routed/\
transferred/qualified/verified/billed/invoiced/registered/assigned/segmented/processed/called",
        "onboard/bill/invoice/upsell/segment/qualify the/each/our/new? \
            customer/customers/client/clients/lead/leads",
    ],
    placeholders: &[
        "placeholder",
        "to be defined",
        "to be determined",
        "to be done",
        "to do",
        "fill in",
    ],
    rule_names: &[],
    regional_names: &[],
    phone_groups: &[&[3, 3, 4]],
};
