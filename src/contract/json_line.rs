//! Writes what the contract says as one line of JSON, as `serde_json` does and to the same bytes, in two thirds of the work: answers are mostly
//! names of fields, which need no escapes, names of skills, which hardly ever do, and numbers of four decimals.

use super::json_scalar::{append, needs_escapes, quote, write_decimal};
use serde::Serialize;
use serde::ser::{Error as _, Impossible, SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple, Serializer};
use serde_json::Error;

/// What `serde_json` calls a value that is written as it came.
const AS_IT_CAME: &str = "$serde_json::private::RawValue";

/// Appends a record as JSON without blanks; the line is not ended.
///
/// # Errors
/// What can't be said in JSON, or is none of the contract's shapes: an enum of more than names, a struct without names, a map by anything but text.
pub fn write_json(record: &impl Serialize, out: &mut Vec<u8>) -> Result<(), Error> {
    record.serialize(JsonLine { out, is_json: false })
}

/// Room for JSON.
struct JsonLine<'o> {
    out: &'o mut Vec<u8>,
    /// Whether text is JSON already.
    is_json: bool,
}

/// Items between brackets or braces, with commas.
struct Items<'o> {
    out: &'o mut Vec<u8>,
    /// What stands before the next item: what opens them, and then a comma.
    before: u8,
    close: u8,
    /// Whether this is no list, but JSON that is written as it came.
    is_json: bool,
}

impl<'o> JsonLine<'o> {
    fn items(self, open: u8, close: u8) -> Items<'o> {
        Items { out: self.out, before: open, close, is_json: false }
    }
}

impl Items<'_> {
    fn begin(&mut self) {
        self.out.push(self.before);
        self.before = b',';
    }

    fn value(&mut self, value: &(impl Serialize + ?Sized)) -> Result<(), Error> {
        value.serialize(JsonLine { out: self.out, is_json: self.is_json })
    }

    fn close(self) {
        if self.before != b',' {
            self.out.push(self.before);
        }
        self.out.push(self.close);
    }
}

/// What the contract hasn't.
type Unknown = Impossible<(), Error>;

/// Says that the contract has no such value.
fn unknown(what: &str) -> Error {
    Error::custom(format_args!("{what} is no shape of the contract"))
}

/// Writes scalars as `serde_json` does.
macro_rules! as_serde_json {
    ($($name:ident: $Scalar:ty,)+) => {
        $(fn $name(self, value: $Scalar) -> Result<(), Error> {
            serde_json::Serializer::new(self.out).$name(value)
        })+
    };
}

impl<'o> Serializer for JsonLine<'o> {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Items<'o>;
    type SerializeTuple = Items<'o>;
    type SerializeTupleStruct = Unknown;
    type SerializeTupleVariant = Unknown;
    type SerializeMap = Items<'o>;
    type SerializeStruct = Items<'o>;
    type SerializeStructVariant = Unknown;

    as_serde_json! {
        serialize_bool: bool, serialize_char: char, serialize_bytes: &[u8], serialize_f32: f32,
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64,
    }

    fn serialize_f64(self, value: f64) -> Result<(), Error> {
        if write_decimal(value, self.out) { Ok(()) } else { serde_json::Serializer::new(self.out).serialize_f64(value) }
    }

    fn serialize_str(self, value: &str) -> Result<(), Error> {
        if self.is_json {
            self.out.extend_from_slice(value.as_bytes());
            return Ok(());
        }
        if needs_escapes(value) {
            return serde_json::Serializer::new(self.out).serialize_str(value);
        }
        quote(value, self.out);
        Ok(())
    }

    fn serialize_none(self) -> Result<(), Error> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Error> {
        self.out.extend_from_slice(b"null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Error> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, name: &'static str) -> Result<(), Error> {
        quote(name, self.out);
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        _: &T,
    ) -> Result<(), Error> {
        Err(unknown(name))
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Items<'o>, Error> {
        Ok(self.items(b'[', b']'))
    }

    fn serialize_tuple(self, _: usize) -> Result<Items<'o>, Error> {
        Ok(self.items(b'[', b']'))
    }

    fn serialize_tuple_struct(self, name: &'static str, _: usize) -> Result<Unknown, Error> {
        Err(unknown(name))
    }

    fn serialize_tuple_variant(self, _: &'static str, _: u32, name: &'static str, _: usize) -> Result<Unknown, Error> {
        Err(unknown(name))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Items<'o>, Error> {
        Ok(self.items(b'{', b'}'))
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Items<'o>, Error> {
        Ok(Items { is_json: name == AS_IT_CAME, ..self.items(b'{', b'}') })
    }

    fn serialize_struct_variant(self, _: &'static str, _: u32, name: &'static str, _: usize) -> Result<Unknown, Error> {
        Err(unknown(name))
    }
}

/// Writes lists, be their lengths known or not.
macro_rules! lists {
    ($($List:ident,)+) => {
        $(impl $List for Items<'_> {
            type Ok = ();
            type Error = Error;

            fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
                self.begin();
                self.value(value)
            }

            fn end(self) -> Result<(), Error> {
                self.close();
                Ok(())
            }
        })+
    };
}

lists!(SerializeSeq, SerializeTuple,);

impl SerializeMap for Items<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        self.begin();
        let place = self.out.len();
        self.value(key)?;
        if self.out.get(place) == Some(&b'"') { Ok(()) } else { Err(unknown("a key that is no text")) }
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.out.push(b':');
        self.value(value)
    }

    fn end(self) -> Result<(), Error> {
        self.close();
        Ok(())
    }
}

impl SerializeStruct for Items<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Error> {
        if !self.is_json {
            self.out.extend_from_slice(&[self.before, b'"']);
            self.before = b',';
            append(name.as_bytes(), self.out);
            self.out.extend_from_slice(b"\":");
        }
        self.value(value)
    }

    fn end(self) -> Result<(), Error> {
        if !self.is_json {
            self.close();
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::write_json;
    use proptest::prelude::*;
    use serde::Serialize;
    use serde_json::value::RawValue;
    use serde_json::{Map, Value};

    fn values() -> impl Strategy<Value = Value> {
        let scalar = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<u64>().prop_map(Value::from),
            any::<f64>().prop_map(Value::from),
            (0_u32..20_000).prop_map(|n| Value::from(f64::from(n) / 10_000.0)),
            any::<String>().prop_map(Value::from),
        ];
        scalar.prop_recursive(4, 40, 6, |value| {
            let fields = prop::collection::vec((any::<String>(), value.clone()), 0..6);
            prop_oneof![
                prop::collection::vec(value, 0..6).prop_map(Value::from),
                fields.prop_map(|fields| Value::from(fields.into_iter().collect::<Map<_, _>>())),
            ]
        })
    }

    /// A value beside one that is written as it came.
    #[derive(Serialize)]
    struct Both<'v> {
        came: &'v RawValue,
        value: Option<&'v Value>,
        two: [&'v Value; 2],
        #[serde(flatten)]
        more: &'v Map<String, Value>,
    }

    proptest! {
        #[test]
        fn lines_are_as_serde_json_writes_them(value in values(), raw in values(), more in values()) {
            let came = RawValue::from_string(format!(" {raw:#} ").trim().to_owned()).unwrap();
            let more = more.as_object().cloned().unwrap_or_default();
            let both = Both { came: &came, value: Some(&value), two: [&value, &raw], more: &more };
            let mut ours = Vec::new();
            write_json(&both, &mut ours).unwrap();
            prop_assert_eq!(ours, serde_json::to_vec(&both).unwrap());
        }
    }

    #[test]
    fn what_the_contract_does_not_have_is_an_error() {
        let mut out = Vec::new();
        assert!(write_json(&Result::<u8, u8>::Ok(1), &mut out).is_err());
        assert!(write_json(&std::collections::BTreeMap::from([(1, 2)]), &mut out).is_err());
    }
}
