//! The names of the icons that a channel may take. The drawings belong to `scene`.

/// Every name that `icon` takes: one for each built-in channel, of the same name, one for each lane, and a few more.
#[rustfmt::skip]
pub const ICON_NAMES: &[&str] = &[
    "web", "app", "email", "chat", "chatbot", "sms", "messenger", "social", "search", "ads", "review", "video",
    "community", "payment", "print", "letter", "store", "kiosk", "product", "event", "phone", "person", "field",
    "partner", "word-of-mouth", "other",
    "stages", "milestones", "customer-goal", "business-goal", "message", "actions", "touchpoints", "thoughts",
    "emotion", "bright-spots", "pain-points", "solutions", "kpis", "physical-evidence", "frontstage", "backstage",
    "support",
    "custom", "device", "home", "clock", "arrow",
];
