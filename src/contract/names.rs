//! A skill's names in every namespace: a field for each, called as in YAML.

use crate::catalogue::{Namespace, Skill};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::ser::SerializeMap as _;
use serde::{Serialize, Serializer};
use serde_json::{Map, Value, json};
use std::borrow::Cow;

/// The names of a skill as packages, modules, commands and so on. A namespace that is added to the catalogue is a field here.
#[derive(Debug, Clone, Copy)]
pub struct NamesByNamespace<'a>(pub Skill<'a>);

impl Serialize for NamesByNamespace<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_map(Some(Namespace::ALL.len()))?;
        for namespace in Namespace::ALL {
            let names: Vec<&str> = self.0.names(*namespace).collect();
            fields.serialize_entry(namespace.field(), &names)?;
        }
        fields.end()
    }
}

impl JsonSchema for NamesByNamespace<'_> {
    fn schema_name() -> Cow<'static, str> {
        "NamesByNamespace".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let names = |namespace: &Namespace| json!({"description": namespace.description(), "type": "array", "items": {"type": "string"}});
        let fields: Map<String, Value> =
            Namespace::ALL.iter().map(|namespace| (namespace.field().to_owned(), names(namespace))).collect();
        let required: Vec<&str> = Namespace::ALL.iter().map(|namespace| namespace.field()).collect();
        json_schema!({"type": "object", "properties": fields, "required": required})
    }
}
