//! Which modules are the project's own: importing oneself shows no skill.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The modules that the files of a project make, each seen from where Python would find it.
#[derive(Debug, Default)]
pub(crate) struct OwnModules {
    /// By the folder that would stand on Python's search path.
    roots: BTreeMap<PathBuf, BTreeSet<String>>,
}

impl OwnModules {
    /// Makes the own modules of a project with these Python files; paths are relative to it.
    pub(crate) fn of<'p>(files: impl IntoIterator<Item = &'p Path>) -> Self {
        let files: Vec<&Path> = files.into_iter().collect();
        let packages: BTreeSet<&Path> = files
            .iter()
            .filter(|file| file.file_name().is_some_and(|name| name == "__init__.py"))
            .filter_map(|file| file.parent())
            .collect();
        let mut roots: BTreeMap<PathBuf, BTreeSet<String>> = BTreeMap::new();
        for file in files {
            // The outermost package that the file is in, or the file itself.
            let mut module = file;
            while let Some(parent) = module.parent().filter(|parent| packages.contains(parent)) {
                module = parent;
            }
            if let (Some(root), Some(name)) = (module.parent(), module.file_stem()) {
                roots.entry(root.to_owned()).or_default().insert(name.to_string_lossy().into_owned());
            }
        }
        Self { roots }
    }

    /// Tells whether this file means a module of the project by this name: one that lies beside it, or above it, or where projects
    /// keep their sources.
    pub(crate) fn has(&self, file: &Path, module: &str) -> bool {
        let at = |folder: &Path| self.roots.get(folder).is_some_and(|modules| modules.contains(module));
        file.ancestors().skip(1).any(at) || ["src", "lib", "python"].into_iter().map(Path::new).any(at)
    }
}

#[cfg(test)]
mod tests {
    use super::OwnModules;
    use std::path::Path;

    #[test]
    fn a_module_is_own_where_python_would_find_it() {
        let files = [
            "src/shop/__init__.py",
            "src/shop/redis.py",
            "scripts/celery.py",
            "scripts/run.py",
            "tests/test_a.py",
            "manage.py",
        ];
        let own = OwnModules::of(files.map(Path::new));
        assert!(own.has(Path::new("tests/test_a.py"), "shop"));
        assert!(own.has(Path::new("src/shop/a.py"), "manage"));
        assert!(!own.has(Path::new("src/shop/a.py"), "redis"), "a module of a package is imported through the package");
        assert!(own.has(Path::new("scripts/run.py"), "celery"));
        assert!(!own.has(Path::new("src/shop/a.py"), "celery"));
    }
}
