//! What a page around a frame sends (`embed/wire.ts`): at the frame's end its values become attributes.

use crate::text;
use plateful_domain::embed::{
    Adjustment, Allowed, AttributeError, AttributeName, Element, Setting, Theme, adjustment, read,
};
use serde_json::Value;

/// As in `embed/frame.ts`.
const LONGEST_VALUE: usize = 200;

/// Whatever a message sets is one of the values that the attribute allows, or refused.
pub fn message(bytes: &[u8]) {
    let Ok(message) = serde_json::from_str::<Value>(&text(bytes)) else {
        return;
    };
    if let (Some(name), Some(value)) = (message["name"].as_str(), message.get("value")) {
        set(name, value);
    }
    for (name, value) in message["config"].as_object().into_iter().flatten() {
        set(name, value);
    }
}

fn set(name: &str, value: &Value) {
    let text = as_script_would(value);
    for element in [Element::Goal, Element::Article] {
        let Some(result) = read(element, name, &text) else {
            assert_eq!(AttributeName::named(element, name), None);
            continue;
        };
        let which = AttributeName::named(element, name).unwrap();
        let allowed = which.attribute().allowed;
        match (result, allowed) {
            (Err(AttributeError(refused)), _) => assert_eq!(refused, which),
            (Ok(Setting::Number(_, used)), Allowed::Number { least, most, .. }) => {
                assert!(used >= least && used <= most, "{name} is {used}");
            }
            (Ok(Setting::HeadingLevel(level)), Allowed::Number { least, most, .. }) => {
                assert!((least..=most).contains(&f64::from(level)));
            }
            (Ok(_), Allowed::Words(words)) => assert!(words.contains(&text.trim())),
            (Ok(Setting::Accent(_)), Allowed::Color) | (Ok(Setting::Source), Allowed::Article) => {
                assert!(text.trim().bytes().all(|byte| byte.is_ascii_graphic()));
            }
            (Ok(other), allowed) => panic!("{name} is {other:?}, which is not of {allowed:?}"),
        }
        for theme in [Theme::Auto, Theme::Light, Theme::Dark, Theme::Host] {
            if let Some(Adjustment::Number { used, .. }) = adjustment(element, name, &text, theme) {
                assert!(used.is_finite());
            }
        }
    }
}

/// `String(value)`, cut as in `embed/frame.ts`. What JSON cannot hold, such as functions, the frame cannot receive either.
fn as_script_would(value: &Value) -> String {
    let whole = match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => {
            let items = items.iter().map(as_script_would);
            items.collect::<Vec<_>>().join(",")
        }
        Value::Object(_) => "[object Object]".to_owned(),
        Value::Null => String::new(),
        other => other.to_string(),
    };
    let cut: Vec<u16> = whole.encode_utf16().take(LONGEST_VALUE).collect();
    String::from_utf16_lossy(&cut)
}
