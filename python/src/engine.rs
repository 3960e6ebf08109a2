//! A catalogue, and all that is made of it once and used for every question: what reads names and texts, and what scores.

use roles::profile::record::Texts;
use roles::{Catalogue, Resolver, Scorer};
use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

/// What borrows from a catalogue.
pub(crate) struct Tools<'c> {
    pub(crate) resolver: Resolver<'c>,
    pub(crate) texts: Texts<'c>,
    scorer: OnceLock<Scorer<'c>>,
    catalogue: &'c Catalogue,
}

impl<'c> Tools<'c> {
    fn new(catalogue: &'c Catalogue) -> Self {
        let (resolver, texts) = (Resolver::new(catalogue), Texts::new(catalogue));
        Self { resolver, texts, scorer: OnceLock::new(), catalogue }
    }

    /// Gives the scorer; made ready for many questions when the first is asked.
    pub(crate) fn scorer(&self) -> &Scorer<'c> {
        self.scorer.get_or_init(|| Scorer::new(self.catalogue).for_many())
    }
}

self_cell::self_cell! {
    struct Held {
        owner: Cow<'static, Catalogue>,
        #[not_covariant]
        dependent: Tools,
    }
}

/// A catalogue with its tools, shared by all results that were made with it.
#[derive(Clone)]
pub(crate) struct Engine(Arc<Held>);

impl Engine {
    /// Makes the tools of a catalogue. Costs next to nothing.
    pub(crate) fn new(catalogue: Cow<'static, Catalogue>) -> Self {
        Self(Arc::new(Held::new(catalogue, |catalogue| Tools::new(catalogue))))
    }

    /// Gives that of the built-in catalogue.
    pub(crate) fn builtin() -> Self {
        static BUILTIN: OnceLock<Engine> = OnceLock::new();
        BUILTIN.get_or_init(|| Self::new(Cow::Borrowed(Catalogue::builtin()))).clone()
    }

    /// Has a catalogue and its tools used.
    pub(crate) fn with<R>(&self, work: impl for<'c> FnOnce(&'c Catalogue, &Tools<'c>) -> R) -> R {
        self.0.with_dependent(|catalogue, tools| work(catalogue, tools))
    }
}
