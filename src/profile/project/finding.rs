//! What one line of a project's file says: a name, by what it is known, and how much it weighs.

use super::requirement::Requirement;
use crate::catalogue::Namespace;
use crate::profile::Prominence;

/// A name, and whose name it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Name {
    /// A package of the Python package index.
    Package(String),
    /// What the project calls itself.
    Project(String),
    /// A Python module, dotted.
    Module(String),
    /// A product, as people write it: known only if it is a tool, a framework and the like.
    Product(String),
    /// A subject, by which the project says what it is about.
    Topic(String),
    /// A name of another namespace: a command, an image, a file.
    Named(Namespace, String),
}

/// How much a mention of a skill in a project says about the people who write it, least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Weight {
    /// Something that the project uses uses it: nobody here needs to know it.
    Transitive,
    /// It serves development, documentation, an example or an option.
    Aside,
    /// It is used in this file: once is a try, in several files it is a habit.
    Used,
    /// The project says that it needs it.
    Direct,
    /// The project is it, or files itself under it.
    Subject,
}

impl Weight {
    /// Gives the weaker of two.
    #[must_use]
    pub(crate) fn at_most(self, other: Self) -> Self {
        self.min(other)
    }
}

/// A name in a line of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Finding {
    /// What stands there.
    pub name: Name,
    /// The line, from 1.
    pub line: usize,
    /// How much it weighs.
    pub weight: Weight,
}

/// Words by which a project tells of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Description {
    /// The line in which they begin, from 1.
    pub line: usize,
    /// The words.
    pub words: String,
    /// How plainly they say what skills the project shows.
    pub prominence: Prominence,
}

#[allow(clippy::struct_field_names)] // they are the findings
/// What a file says, and which other files it says it of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct FileFindings {
    /// The names in it, in its order.
    pub findings: Vec<Finding>,
    /// Requirement files that it includes: their paths as written, and the weight of what stands there.
    pub includes: Vec<(String, Weight)>,
    /// What the project says of itself in prose.
    pub about: Vec<Description>,
    /// Why only a part of the file could be read, where that is so.
    pub problem: Option<String>,
}

impl FileFindings {
    /// Adds a name.
    pub(super) fn add(&mut self, line: usize, name: Name, weight: Weight) {
        self.findings.push(Finding { name, line, weight });
    }

    /// Adds a package.
    pub(super) fn package(&mut self, line: usize, name: &str, weight: Weight) {
        self.add(line, Name::Package(name.to_owned()), weight);
    }

    /// Adds a requirement: its package, and the products that its extras are called after, which are used with it: `celery[redis]`. What
    /// only an extra of the project itself asks for weighs less.
    pub(super) fn requirement(&mut self, line: usize, requirement: Requirement<'_>, weight: Weight) {
        const SHORTEST: usize = 3;
        let weight = if requirement.optional { weight.at_most(Weight::Aside) } else { weight };
        self.package(line, requirement.name, weight);
        if let Some((_, provider)) = requirement.name.split_once("-providers-").filter(|(_, name)| name.len() > SHORTEST + 1)
        {
            self.provided(line, provider, weight.at_most(Weight::Used));
        }
        for extra in requirement.extras.split(',').map(str::trim).filter(|extra| extra.len() >= SHORTEST) {
            self.product(line, extra, weight.at_most(Weight::Used));
        }
    }

    /// Adds what a package of a framework connects it with, which is used with it: `apache-airflow-providers-amazon`, `…-cncf-kubernetes`.
    fn provided(&mut self, line: usize, provider: &str, weight: Weight) {
        let (maker, product) = provider.split_once('-').unwrap_or((provider, provider));
        self.named(line, Namespace::Provider, maker, weight);
        self.product(line, product, weight);
        self.product(line, provider, weight);
    }

    /// Adds the project's own name.
    pub(super) fn project(&mut self, line: usize, name: &str) {
        self.add(line, Name::Project(name.to_owned()), Weight::Subject);
    }

    /// Adds a product.
    pub(super) fn product(&mut self, line: usize, name: &str, weight: Weight) {
        self.add(line, Name::Product(name.to_owned()), weight);
    }

    /// Adds a name of another namespace.
    pub(super) fn named(&mut self, line: usize, namespace: Namespace, name: &str, weight: Weight) {
        self.add(line, Name::Named(namespace, name.to_owned()), weight);
    }

    /// Adds the image of a container, `host/name:tag@digest`.
    pub(super) fn image(&mut self, line: usize, image: &str, weight: Weight) {
        let image = image.split('@').next().unwrap_or(image);
        let last = image.rsplit('/').next().unwrap_or(image);
        let name = last.split(':').next().unwrap_or(last);
        if !name.is_empty() && !name.contains(['$', '{']) {
            self.named(line, Namespace::Image, name, weight);
        }
    }

    /// Adds all that another reader found.
    pub(super) fn extend(&mut self, other: Self) {
        self.findings.extend(other.findings);
        self.includes.extend(other.includes);
        self.about.extend(other.about);
        self.problem = self.problem.take().or(other.problem);
    }
}

/// The line of a place in a text, from 1; made once for a text, asked often.
#[derive(Debug)]
pub(super) struct LineIndex(Vec<usize>);

impl LineIndex {
    /// Tells where the lines of a text begin.
    pub(super) fn of(text: &str) -> Self {
        Self(text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at).collect())
    }

    /// Gives the line of a byte.
    pub(super) fn line(&self, at: usize) -> usize {
        self.0.partition_point(|newline| *newline < at) + 1
    }
}
