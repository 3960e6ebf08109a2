//! A document as a plain tree, before it is known whether it has a catalogue's shape; what aliases expand to is bounded.

use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use std::cell::Cell;
use std::fmt;

/// What a document may grow to when its aliases are expanded: a text counts its bytes, and this much more.
const LARGEST: usize = 24 << 20;
const EACH: usize = 16;

/// Gives the tree of a document: mappings, sequences, texts (numbers too), truth values and nothing.
///
/// # Errors
/// Those of the parser, and a document whose aliases expand to too much.
pub(super) fn of(text: &str) -> Result<Value, serde_yaml::Error> {
    let left = Cell::new(LARGEST);
    YamlNode { left: &left }.deserialize(serde_yaml::Deserializer::from_str(text))
}

#[derive(Clone, Copy)]
struct YamlNode<'b> {
    left: &'b Cell<usize>,
}

impl YamlNode<'_> {
    fn spend<E: Error>(self, bytes: usize) -> Result<(), E> {
        let left = self.left.get().checked_sub(bytes + EACH);
        self.left.set(left.unwrap_or_default());
        left.map(|_| ())
            .ok_or_else(|| E::custom("the document is too large from here on, its aliases (*name) written out; split it"))
    }
}

impl<'de> DeserializeSeed<'de> for YamlNode<'_> {
    type Value = Value;

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for YamlNode<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a mapping, a list or a text")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        self.spend(text.len())?;
        Ok(Value::String(text.to_owned()))
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        self.spend(0)?;
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        self.visit_str(&value.to_string())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        self.visit_str(&value.to_string())
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<Value, E> {
        self.visit_str(&value.to_string())
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<Value, E> {
        self.visit_str(&value.to_string())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        self.visit_str(&value.to_string())
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        self.spend(0)?;
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        self.spend(0)?;
        let mut items = Vec::new();
        while let Some(item) = access.next_element_seed(self)? {
            items.push(item);
        }
        Ok(Value::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        self.spend(0)?;
        let mut entries = Map::new();
        while let Some(key) = access.next_key_seed(self)? {
            let key = match key {
                Value::String(key) => key,
                other => other.to_string(),
            };
            let value = access.next_value_seed(self)?;
            if entries.contains_key(&key) {
                return Err(A::Error::custom(format!("{key:?} stands here twice; keep one of the two")));
            }
            entries.insert(key, value);
        }
        Ok(Value::Object(entries))
    }

    fn visit_enum<A: serde::de::EnumAccess<'de>>(self, access: A) -> Result<Value, A::Error> {
        use serde::de::VariantAccess as _;
        let (tag, content) = access.variant::<String>()?;
        content.newtype_variant::<serde::de::IgnoredAny>()?;
        Err(A::Error::custom(format!("the tag {tag} means nothing here; remove it")))
    }
}
