//! From a name in a namespace to the skill that it stands for.

use super::namespace::{self, Namespace};
use super::store::NamedData;
use super::{Catalogue, SkillId};
use std::cmp::Reverse;
use std::fmt;

/// A name of a namespace and the skill that it stands for: a view of its catalogue.
#[derive(Clone, Copy)]
pub struct Named<'c> {
    catalogue: &'c Catalogue,
    data: &'c NamedData,
}

impl<'c> Named<'c> {
    /// Gives the name, as [`Namespace::form`] reduces it.
    pub fn form(self) -> &'c str {
        self.catalogue.store.text(self.data.form)
    }

    /// Gives the skill that it stands for.
    pub fn skill(self) -> SkillId {
        self.data.skill
    }
}

impl fmt::Debug for Named<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Named").field("form", &self.form()).field("skill", &self.skill()).finish()
    }
}

impl Catalogue {
    /// Finds the skill that a name stands for in a namespace, however its case.
    ///
    /// A name in full comes before a pattern, a longer pattern before a shorter. Where the names are the ends of paths, `name` is a
    /// path with `/` between its parts, and a longer end comes before a shorter.
    ///
    /// ```
    /// use roles::Catalogue;
    /// use roles::catalogue::Namespace;
    /// let catalogue = Catalogue::builtin();
    /// let skill = catalogue.named(Namespace::Package, "scikit_learn");
    /// assert_eq!(skill.map(|skill| catalogue.skill(skill).name()), Some("scikit-learn"));
    /// ```
    pub fn named(&self, namespace: Namespace, name: &str) -> Option<SkillId> {
        let form = namespace.form(name);
        if !namespace.is_path() {
            return self.in_full(namespace, &form).or_else(|| self.by_pattern(namespace, &form));
        }
        let starts = || std::iter::once(0).chain(form.match_indices('/').map(|(at, _)| at + 1));
        let ends = || starts().filter_map(|start| form.get(start..));
        ends()
            .find_map(|end| self.in_full(namespace, end))
            .or_else(|| ends().find_map(|end| self.by_pattern(namespace, end)))
    }

    /// Gives every name of a namespace, by form.
    pub fn all_named(&self, namespace: Namespace) -> impl ExactSizeIterator<Item = Named<'_>> {
        of_namespace(&self.store.named, namespace).iter().map(|data| Named { catalogue: self, data })
    }

    /// Gives the skill that a package of the Python package index belongs to; its name in any spelling.
    pub fn package(&self, name: &str) -> Option<SkillId> {
        self.named(Namespace::Package, name)
    }

    /// Gives the skill that a Python module belongs to.
    pub fn import(&self, module: &str) -> Option<SkillId> {
        self.named(Namespace::Module, module)
    }

    fn in_full(&self, namespace: Namespace, form: &str) -> Option<SkillId> {
        let order =
            |data: &NamedData| data.namespace.get().cmp(&namespace).then_with(|| self.store.text(data.form).cmp(form));
        let at = self.store.named.binary_search_by(order).ok()?;
        self.store.named.get(at).map(|data| data.skill)
    }

    fn by_pattern(&self, namespace: Namespace, form: &str) -> Option<SkillId> {
        let patterns = of_namespace(&self.store.patterns, namespace).iter();
        let matching = patterns.filter(|data| namespace::matches(self.store.text(data.form), form, namespace.is_path()));
        matching.min_by_key(|data| Reverse(self.store.text(data.form).len())).map(|data| data.skill)
    }
}

/// Gives the part of a list, which is sorted by namespace, that is of one.
fn of_namespace(list: &[NamedData], namespace: Namespace) -> &[NamedData] {
    let start = list.partition_point(|data| data.namespace.get() < namespace);
    let end = list.partition_point(|data| data.namespace.get() <= namespace);
    list.get(start..end).unwrap_or_default()
}
