//! What stands above the picture.

use serde::Serialize;

#[derive(Serialize)]
pub struct Head<'a> {
    /// For the title bar: "Internet outage at home – Customer journey map".
    pub title: String,
    pub heading: String,
    pub finding: String,
    /// Client and kind of document.
    pub over: Vec<String>,
    pub kind: &'a str,
    pub draft: Option<&'a str>,
    /// Status, version, date.
    pub validity: Vec<String>,
    /// The journey in sentences.
    pub summary: Vec<String>,
    /// The signs that the tables set before texts without saying what they mean.
    pub signs: Vec<Sign>,
    pub facts: Vec<Fact>,
    pub counts: Vec<Count>,
    /// What stands at the foot of the page.
    pub foot: Vec<String>,
}

/// A sign by its class, and what it means.
#[derive(Serialize)]
pub struct Sign {
    pub class: &'static str,
    pub text: String,
}

/// A question about the map and its answers.
#[derive(Serialize)]
pub struct Fact {
    pub term: String,
    pub texts: Vec<String>,
}

/// How many there are of something, and where they are listed.
#[derive(Serialize)]
pub struct Count {
    pub value: String,
    pub label: String,
    /// The id of a table; empty where there is none.
    pub href: &'static str,
    /// A few words more, such as how many are critical.
    pub more: String,
}
