//! What records take, as a JSON Schema of draft 7.
//!
//! Every type that reads itself from a node also says what it takes, so that a key cannot be read and yet be missing in
//! the schema. A key without a value counts as absent, which is why nearly everything may be null.

use super::Record;
use serde_json::{Map, Value, json};

/// A scalar of any kind: where a text is expected, it counts as written.
const SCALAR: [&str; 3] = ["string", "number", "boolean"];

/// The schemas of the records met so far, and the words for their keys.
pub struct Schemas {
    /// What a key of a kind of record is for.
    pub describe: fn(kind: &str, key: &str) -> Option<&'static str>,
    pub definitions: Map<String, Value>,
}

impl Schemas {
    pub fn new(describe: fn(&str, &str) -> Option<&'static str>) -> Self {
        Self {
            describe,
            definitions: Map::new(),
        }
    }

    /// A record, or where it takes one, the text that stands for it.
    pub fn record<T: Record>(&mut self) -> Value {
        let name = T::KIND.replace('`', "").replace(' ', "-");
        if !self.definitions.contains_key(&name) {
            // None holds itself, so that it is whole before it is met again.
            let written = self.mapping::<T>();
            self.definitions.insert(name.clone(), written);
        }
        let reference = json!({ "$ref": format!("#/definitions/{name}") });
        match T::MOST {
            Some(_) => any_of([text(), reference]),
            None => reference,
        }
    }

    /// The mapping of a record with all its keys.
    pub fn mapping<T: Record>(&mut self) -> Value {
        let mut properties = Map::new();
        for (key, schema) in T::KEYS.iter().zip(T::SCHEMAS) {
            let value = schema(self);
            let value = if key.is_required { value } else { or_null(value) };
            properties.insert(key.name.to_owned(), self.described(T::KIND, key.name, value));
        }
        let required: Vec<&str> = T::KEYS
            .iter()
            .filter(|key| key.is_required)
            .map(|key| key.name)
            .collect();
        let mut schema = closed(properties, &required);
        if T::MOST.is_some() && required.is_empty() {
            // An item without a name is known by its id.
            schema["anyOf"] = json!([{ "required": ["name"] }, { "required": ["id"] }]);
        }
        schema
    }

    /// The words stand beside the type, where editors look for them.
    fn described(&self, kind: &str, key: &str, value: Value) -> Value {
        let Some(words) = (self.describe)(kind, key) else {
            return value;
        };
        let mut value = match value {
            Value::Object(value) if !value.contains_key("$ref") => value,
            // Draft 7 leaves unread what stands beside a reference.
            other => Map::from_iter([("allOf".to_owned(), json!([other]))]),
        };
        value.insert("description".to_owned(), words.replace('`', "").into());
        value.insert("markdownDescription".to_owned(), words.into());
        Value::Object(value)
    }
}

/// A mapping with these keys, and those of other tools.
pub fn closed(properties: Map<String, Value>, required: &[&str]) -> Value {
    let mut schema = json!({
        "type": "object",
        "properties": properties,
        "patternProperties": { "^x-": {} },
        "additionalProperties": false,
    });
    if !required.is_empty() {
        schema["required"] = json!(required);
    }
    schema
}

/// A mapping whose keys are chosen by whoever writes it.
pub fn pairs(value: Value) -> Value {
    json!({ "type": "object", "patternProperties": { "^x-": {} }, "additionalProperties": or_null(value) })
}

/// A text that says something.
pub fn text() -> Value {
    json!({ "type": SCALAR, "pattern": "\\S" })
}

/// A scalar that is held to a pattern where it is not a number or true or false.
pub fn scalar_like(pattern: &str) -> Value {
    json!({ "type": SCALAR, "pattern": pattern })
}

/// A text of a certain form, and what editors say where it has another one. A number or true or false has none.
pub fn string_like(pattern: &str, help: &str) -> Value {
    json!({ "type": "string", "pattern": pattern, "patternErrorMessage": help })
}

pub fn words(words: &[&str]) -> Value {
    json!({ "enum": words })
}

pub fn any_of<const N: usize>(schemas: [Value; N]) -> Value {
    json!({ "anyOf": schemas.as_slice() })
}

pub fn list(entry: Value, most: usize) -> Value {
    json!({ "type": "array", "items": or_null(entry), "maxItems": most })
}

/// The same, or nothing: null or a blank text.
pub fn or_null(schema: Value) -> Value {
    let nothing = json!({ "type": ["null", "string"], "pattern": "^\\s*$" });
    match schema {
        Value::Object(mut own) if own.contains_key("anyOf") => {
            if let Some(Value::Array(schemas)) = own.get_mut("anyOf") {
                schemas.push(nothing);
            }
            Value::Object(own)
        }
        schema => any_of([schema, nothing]),
    }
}
