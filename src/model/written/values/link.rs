//! Links: http, https or mailto, and nothing that could do harm.

use crate::diag::Fault;
use crate::syntax::schema::{self, Schemas};
use crate::syntax::{Decode, Node, Reader, meant};

/// A link that is safe to follow, in its parsed form.
#[derive(Clone, Debug)]
pub struct Link(pub String);

impl Decode for Link {
    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        let text = String::decode(reader, node)?;
        let link = parse_link(&text);
        if link.is_none() {
            let message = format!("`{text}` is not a link that can be followed safely");
            let found = Fault::UnsafeLink.at(node.span(), message);
            reader.report(match whole(&text) {
                Some(whole) => meant(found, node.span(), &whole),
                None => found.help("write a whole address that begins with `https://`, `http://` or `mailto:`"),
            });
        }
        link.map(Self)
    }

    fn schema(_: &mut Schemas) -> serde_json::Value {
        schema::string_like(
            "^\\s*([Hh][Tt][Tt][Pp][Ss]?://[\\p{L}\\p{N}\\[]|[Mm][Aa][Ii][Ll][Tt][Oo]:[^/]*@)\\S*\\s*$",
            "Write an address that begins with https://, http:// or mailto:.",
        )
    }
}

/// The address that a text without its beginning stands for.
fn whole(text: &str) -> Option<String> {
    let is_page = text.starts_with("www.") || (text.contains('/') && text.split('/').next()?.contains('.'));
    let is_mail = text.contains('@') && !text.contains(['/', ':']);
    let whole = match () {
        () if is_mail => format!("mailto:{text}"),
        () if is_page && !text.contains(':') && !text.starts_with('.') => format!("https://{text}"),
        () => return None,
    };
    parse_link(&whole)
}

fn parse_link(text: &str) -> Option<String> {
    if text.chars().any(|c| c.is_control() || c.is_whitespace()) {
        return None;
    }
    let (scheme, rest) = text.split_once(':')?;
    let scheme = scheme.to_ascii_lowercase();
    match scheme.as_str() {
        "http" | "https" => {
            let rest = rest.strip_prefix("//")?;
            let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
            let (host, path) = rest.split_at(end);
            let is_host = |c: char| c.is_alphanumeric() || matches!(c, '-' | '.' | '_' | ':' | '[' | ']');
            let is_safe = host.starts_with(|c: char| c.is_alphanumeric() || c == '[') && host.chars().all(is_host);
            is_safe.then(|| format!("{scheme}://{}{}", host.to_lowercase(), escape(path)))
        }
        "mailto" => (rest.contains('@') && !rest.starts_with('/')).then(|| format!("mailto:{}", escape(rest))),
        _ => None,
    }
}

/// Percent-encodes what no address may hold.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}') {
            out.push_str(&format!("%{:02X}", c as u32));
        } else {
            out.push(c);
        }
    }
    out
}
