//! From YAML to raw documents, and from those to a catalogue. What the documents say is judged in [`super::check`].

#[cfg(all(builtin_catalogue, feature = "cli"))]
use super::cache::{CacheKey, CompiledCatalogues};
use super::files::CatalogueFiles;
use super::raw::{CatalogueDocument, RawDocument, RawRole, RawSkill};
use super::{Base, Catalogue, Place, Problem, ProblemKind, Problems, Severity, check, depth, locate, shape, tree};
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_yaml::Location;
use std::collections::HashMap;
use std::path::Path;

/// The documents of some files, as far as they could be read.
#[derive(Debug, Default)]
pub(super) struct LoadedDocuments {
    /// The documents; one with problems holds the entries that have none.
    pub documents: Vec<CatalogueDocument>,
    /// What could not be read.
    pub problems: Vec<Problem>,
}

impl LoadedDocuments {
    /// Reads the text of one document more; `file` is what problems call it.
    pub(super) fn add(&mut self, file: &str, text: String) {
        let (document, problems) = document(file, text);
        self.documents.push(document);
        self.problems.extend(problems);
    }
}

/// Reads files and folders, in their order.
pub(super) fn read<'p>(paths: impl IntoIterator<Item = &'p Path>) -> LoadedDocuments {
    parsed(files(paths))
}

/// Gives the texts of files and folders, in their order.
fn files<'p>(paths: impl IntoIterator<Item = &'p Path>) -> CatalogueFiles {
    let mut files = CatalogueFiles::default();
    paths.into_iter().for_each(|path| files.add(path));
    files
}

fn parsed(files: CatalogueFiles) -> LoadedDocuments {
    let mut reading = LoadedDocuments { documents: Vec::new(), problems: files.problems };
    for (file, text) in files.texts {
        reading.add(&file, text);
    }
    reading
}

/// Makes a catalogue of files that lie over what is there already.
///
/// # Errors
/// All [`Problems`] at once, by file and place.
fn catalogue(
    below: impl FnOnce() -> Option<CatalogueDocument>,
    base: Base,
    files: CatalogueFiles,
) -> Result<Catalogue, Problems> {
    let LoadedDocuments { documents, problems } = parsed(files);
    // Where nothing could be read there is nothing to judge, and what lies below takes a tenth of a second.
    let below = if documents.is_empty() && !problems.is_empty() { None } else { below() };
    let documents: Vec<CatalogueDocument> = below.into_iter().chain(documents).collect();
    if problems.is_empty() {
        return check::layered(&documents, base);
    }
    let mut problems = all_problems(&documents, base, problems);
    problems.retain(|problem| problem.kind.severity() == Severity::Error);
    Problems::of(problems).map_or_else(|| check::layered(&documents, base), Err)
}

/// Adds to what was wrong when documents were read what is to be said of what could be read.
pub(super) fn all_problems(documents: &[CatalogueDocument], base: Base, mut problems: Vec<Problem>) -> Vec<Problem> {
    let is_lost = |problem: &Problem| {
        matches!(problem.kind, ProblemKind::Unreadable(_) | ProblemKind::Syntax(_) | ProblemKind::TooDeep)
    };
    let lost = problems.iter().any(is_lost);
    let all_read = problems.is_empty();
    let found = check::review(documents, base).into_iter();
    // Where a file could not be read at all, a skill that nobody knows may stand in it, and what refers to it there too; a role that nobody
    // knows may be one of the wrong shape.
    let told = |problem: &Problem| match problem.kind {
        ProblemKind::UnknownSkill { .. } | ProblemKind::NobodyAsks(_) => !lost,
        ProblemKind::UnknownRole { .. } => all_read,
        _ => true,
    };
    problems.extend(found.filter(told));
    problems
}

impl Catalogue {
    /// Reads the catalogue that these files and folders make together, and nothing else. Time grows in line with their length.
    ///
    /// # Errors
    /// All [`Problems`] at once, by file and place.
    pub fn from_files<'p>(paths: impl IntoIterator<Item = &'p Path>) -> Result<Self, Problems> {
        catalogue(|| None, Base::Nothing, files(paths))
    }

    /// Reads files and folders over as much of the built-in catalogue as `base` says.
    ///
    /// # Errors
    /// All [`Problems`] at once, by file and place.
    pub fn over_base<'p>(base: Base, paths: impl IntoIterator<Item = &'p Path>) -> Result<Self, Problems> {
        catalogue(|| base.document(), base, files(paths))
    }

    /// Does what [`Self::over_base`] does, unless the same was made of the same before and is still kept.
    ///
    /// # Errors
    /// All [`Problems`] at once, by file and place.
    #[cfg(all(builtin_catalogue, feature = "cli"))]
    pub(crate) fn over_base_cached<'p>(
        base: Base,
        paths: impl IntoIterator<Item = &'p Path>,
        cache: &CompiledCatalogues,
    ) -> Result<Self, Problems> {
        let paths: Vec<&Path> = paths.into_iter().collect();
        let key = || CacheKey::of(base, paths.iter().copied());
        let before = key();
        if let Some(kept) = before.and_then(|key| cache.read(key)) {
            return Ok(kept);
        }
        let mut made = Self::over_base(base, paths.iter().copied())?;
        // What was changed while it was read is not kept: nobody knows what was made of it.
        if let Some(key) = before.filter(|before| key() == Some(*before)) {
            cache.write(key, &mut made);
        }
        Ok(made)
    }

    /// Reads files and folders over this catalogue: what is new is added, what says `replace` takes the place of what was there, what
    /// says `extend` adds to it.
    ///
    /// # Errors
    /// All [`Problems`] at once, by file and place.
    #[cfg(builtin_catalogue)]
    pub fn with_files<'p>(&self, paths: impl IntoIterator<Item = &'p Path>) -> Result<Self, Problems> {
        catalogue(|| Some(self.document()), Base::Whole, files(paths))
    }

    /// Makes the catalogue of documents, later ones over earlier ones.
    ///
    /// # Errors
    /// All [`Problems`] at once, by file and place.
    pub fn from_documents(documents: &[CatalogueDocument]) -> Result<Self, Problems> {
        check::layered(documents, Base::Whole)
    }
}

impl CatalogueDocument {
    /// Reads the text of one document; `file` is what problems call it.
    ///
    /// # Errors
    /// All that is wrong with its shape, or where it isn't YAML at all, the first thing.
    pub fn parse(file: &str, text: &str) -> Result<Self, Problems> {
        let (document, problems) = document(file, text.to_owned());
        Problems::of(problems).map_or(Ok(document), Err)
    }
}

/// Reads the text of one document as far as it can be read; `file` is what problems call it. With problems, all that is wrong with
/// its shape, or where it isn't YAML at all, the first thing.
fn document(file: &str, text: String) -> (CatalogueDocument, Vec<Problem>) {
    if let Some((line, column)) = depth::too_deep(&text) {
        let place = Place { line: Some(line), column: Some(column), ..Place::of(file, "") };
        let document = CatalogueDocument { file: file.to_owned(), text, content: RawDocument::default() };
        return (document, vec![Problem { place, kind: ProblemKind::TooDeep }]);
    }
    let (content, problems) = match content(&text) {
        Ok(content) if content.roles.iter().any(RawRole::may_lack) => complete(file, &text, content),
        Ok(content) => (content, Vec::new()),
        Err(error) => diagnose(file, &text, &error),
    };
    (CatalogueDocument { file: file.to_owned(), text, content }, problems)
}

fn content(text: &str) -> Result<RawDocument, serde_yaml::Error> {
    if may_hold_alias(text) {
        tree::of(text)?;
    }
    if says_nothing(text) {
        return Ok(RawDocument::default());
    }
    serde_yaml::from_str(text)
}

/// Tells whether there may be an alias of YAML, the only thing that makes a document larger than its text: one begins with an asterisk, and
/// so never behind a letter, as in `O*NET`.
fn may_hold_alias(text: &str) -> bool {
    let begins = |(at, _): (usize, &str)| text.get(..at).is_none_or(|before| !before.ends_with(char::is_alphanumeric));
    text.match_indices('*').any(begins)
}

/// Tells whether a text holds nothing but comments.
fn says_nothing(text: &str) -> bool {
    text.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#'))
}

/// Finds out what is wrong with a document that could not be read in one go; gives what could be read all the same.
fn diagnose(file: &str, text: &str, error: &serde_yaml::Error) -> (RawDocument, Vec<Problem>) {
    let alone = |error: &serde_yaml::Error, kind: fn(String) -> ProblemKind| {
        let at = error.location();
        let (line, column) = (at.as_ref().map(Location::line), at.as_ref().map(Location::column));
        let place = Place { line, column, ..Place::of(file, "") };
        (RawDocument::default(), vec![Problem { place, kind: kind(error.to_string()) }])
    };
    let tree = match tree::of(text) {
        Ok(tree) => tree,
        Err(error) => return alone(&error, ProblemKind::Syntax),
    };
    misshapen(file, text, &tree).unwrap_or_else(|| alone(error, ProblemKind::Shape))
}

/// Looks for what a role must say in a document that was read; where nothing is missing, it stays as it is.
fn complete(file: &str, text: &str, content: RawDocument) -> (RawDocument, Vec<Problem>) {
    tree::of(text).ok().and_then(|tree| misshapen(file, text, &tree)).unwrap_or((content, Vec::new()))
}

/// Tells what is wrong with the shape of a tree, and gives what could be read all the same; nothing where nothing is wrong.
fn misshapen(file: &str, text: &str, tree: &Value) -> Option<(RawDocument, Vec<Problem>)> {
    let found = shape::problems(tree);
    if found.is_empty() {
        return None;
    }
    let problem = |(path, kind): (String, ProblemKind)| Problem { place: Place::of(file, path), kind };
    let mut problems: Vec<_> = found.into_iter().map(problem).collect();
    locate::of_texts(&mut problems, &HashMap::from([(file, text)]));
    Some((salvage(tree), problems))
}

/// Gives the entries of a tree that have the right shape. A skill that hasn't is kept by its name, so that who refers to it isn't blamed.
fn salvage(tree: &Value) -> RawDocument {
    let skills = entries(tree, "skills").filter_map(|entry| entry_of(entry).or_else(|| stand_in(entry)));
    RawDocument {
        only: tree.get("only").and_then(Value::as_bool).unwrap_or_default(),
        origin: tree.get("origin").and_then(entry_of),
        skills: skills.collect(),
        extend: entries(tree, "extend").filter_map(entry_of).collect(),
        roles: entries(tree, "roles").filter_map(completed).collect(),
    }
}

fn entries<'t>(tree: &'t Value, list: &str) -> impl Iterator<Item = &'t Value> {
    tree.get(list).and_then(Value::as_array).into_iter().flatten()
}

fn entry_of<T: DeserializeOwned>(entry: &Value) -> Option<T> {
    serde_json::from_value(entry.clone()).ok()
}

/// Gives a role with what it lacks filled in, so that the rest of it can be checked too.
fn completed(entry: &Value) -> Option<RawRole> {
    let known = [
        "id",
        "title",
        "aliases",
        "about",
        "extends",
        "drop",
        "focus",
        "key_skills",
        "demand",
        "levels",
        "use_cases",
        "topics",
        "replace",
    ];
    let mut fields = entry.as_object()?.clone();
    fields.retain(|name, _| known.contains(&name.as_str()));
    let id = fields.get("id")?.clone();
    fields.entry("title").or_insert(id);
    if !fields.contains_key("extends") {
        fields.get("key_skills")?;
        fields.entry("focus").or_insert_with(|| "-".into());
        fields.entry("use_cases").or_insert_with(|| vec!["-"].into());
    }
    entry_of(&Value::Object(fields))
}

fn stand_in(entry: &Value) -> Option<RawSkill> {
    let name = entry.get("name")?.as_str()?.to_owned();
    let replace = entry.get("replace").and_then(Value::as_bool).unwrap_or_default();
    Some(RawSkill { name, replace, ..RawSkill::default() })
}
