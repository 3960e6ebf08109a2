//! The catalogue that a command works on: the built-in one, and over it the user's own, from the configuration folder and from
//! `--catalogue` or `ROLES_CATALOGUE`.

use crate::catalogue::{Base, Catalogue, CompiledCatalogues};
use crate::cli::error::Error;
use crate::cli::message;
use crate::render::{quoted, shell_word};
use clap::{Args, ValueEnum};
use std::borrow::Cow;
use std::path::PathBuf;
use std::{env, iter};

/// Heads the options that all commands have, behind those of their own.
pub(super) const EVERYWHERE: &str = "Options of every command";

/// Where roles and skills come from.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct CatalogueArgs {
    /// Lay a catalogue of your own over the built-in one: a YAML file, or a folder of them
    #[arg(id = "catalogue", long, global = true, value_name = "PATH", help_heading = EVERYWHERE)]
    paths: Vec<PathBuf>,
    /// Use only the roles of your own catalogue; with =all, only its skills, too
    #[arg(
        long,
        global = true,
        value_name = "WHAT",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "roles",
        help_heading = EVERYWHERE
    )]
    only: Option<Only>,
    /// Read your own catalogue anew, and don't keep it compiled
    #[arg(long, global = true, help_heading = EVERYWHERE)]
    no_cache: bool,
}

/// `--only`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Only {
    // Comments, since one doc comment on a value would lay out the help of all commands over twice as many lines.
    // Leaves the built-in roles out.
    Roles,
    // Leaves the built-in roles and skills out.
    All,
}

impl CatalogueArgs {
    /// Loads the catalogue that the arguments and the surroundings ask for.
    pub(crate) fn load(&self) -> Result<Cow<'static, Catalogue>, Error> {
        let paths = self.paths();
        if paths.is_empty() {
            return if self.only.is_some() { Err(Error::OnlyWhat) } else { Ok(Cow::Borrowed(Catalogue::builtin())) };
        }
        let (base, paths) = (self.base(), paths.iter().map(PathBuf::as_path));
        let cache = cache_folder().filter(|_| !self.no_cache).map(CompiledCatalogues::in_folder);
        let catalogue = match cache {
            Some(cache) => Catalogue::over_base_cached(base, paths, &cache),
            None => Catalogue::over_base(base, paths),
        }?;
        self.note_over_built_in(&catalogue);
        Ok(Cow::Owned(catalogue))
    }

    /// Says in one line where the user's own catalogue goes before the built-in one.
    fn note_over_built_in(&self, catalogue: &Catalogue) {
        const SHOWN: usize = 3;
        let count = catalogue.over_built_in().len();
        if count == 0 {
            return;
        }
        let names: Vec<String> = catalogue.over_built_in().take(SHOWN).map(quoted).collect();
        let more = if count > SHOWN { format!(" and {} more", count - SHOWN) } else { String::new() };
        let check = iter::once("roles check".to_owned()).chain(self.words()).collect::<Vec<_>>().join(" ");
        message::note(&format!(
            "yours goes before what is built in under the same name: {}{more} ({check} says more)",
            names.join(", ")
        ));
    }

    /// Gives how much of the built-in catalogue stays.
    pub(crate) fn base(&self) -> Base {
        match self.only {
            None => Base::Whole,
            Some(Only::Roles) => Base::Skills,
            Some(Only::All) => Base::Nothing,
        }
    }

    /// Lists the user's own catalogues, the lowest first: the configuration folder, then what the command or else the environment names.
    pub(crate) fn paths(&self) -> Vec<PathBuf> {
        let configured = config_folder().filter(|folder| folder.is_dir());
        configured.into_iter().chain(self.named()).collect()
    }

    /// Lists what `--catalogue` names, or else `ROLES_CATALOGUE`.
    fn named(&self) -> Vec<PathBuf> {
        if self.paths.is_empty() { from_environment() } else { self.options() }
    }

    /// Names the program and the catalogues that a page rests on.
    #[cfg(feature = "report")]
    pub(crate) fn made_by(&self) -> String {
        let version = concat!("roles ", env!("CARGO_PKG_VERSION"), " with the catalogue of ", env!("CATALOGUE_DATE"));
        let own = self.paths();
        let own: Vec<String> =
            own.iter().filter_map(|path| path.file_name()).map(|name| name.to_string_lossy().into_owned()).collect();
        if own.is_empty() { version.to_owned() } else { format!("{version} and {}", own.join(", ")) }
    }

    /// Lists what `--catalogue` names.
    pub(crate) fn options(&self) -> Vec<PathBuf> {
        self.paths.clone()
    }
}

/// Words for a command line that works on the same catalogue.
impl CatalogueArgs {
    /// Gives the options as they were given, quoted for a shell.
    pub(crate) fn words(&self) -> Vec<String> {
        let paths = self.paths.iter().map(|path| format!("--catalogue {}", shell_word(&path.to_string_lossy())));
        let only = self.only.map(|only| match only {
            Only::Roles => "--only".to_owned(),
            Only::All => "--only=all".to_owned(),
        });
        paths.chain(only).collect()
    }
}

/// Lists what `ROLES_CATALOGUE` names: paths, separated as in `PATH`.
pub(crate) fn from_environment() -> Vec<PathBuf> {
    let value = env::var_os("ROLES_CATALOGUE").unwrap_or_default();
    env::split_paths(&value).filter(|path| !path.as_os_str().is_empty()).collect()
}

/// `roles/catalogue` in the user's configuration folder.
pub(crate) fn config_folder() -> Option<PathBuf> {
    Some(user_folder("XDG_CONFIG_HOME", ".config")?.join("roles").join("catalogue"))
}

/// `roles/catalogues` in the user's folder for what can be made anew.
fn cache_folder() -> Option<PathBuf> {
    Some(user_folder("XDG_CACHE_HOME", ".cache")?.join("roles").join("catalogues"))
}

/// Gives a folder of the user's, by the XDG Base Directory Specification: that which a variable names, where its path is absolute, or else one at home.
fn user_folder(variable: &str, at_home: &str) -> Option<PathBuf> {
    let named = env::var_os(variable).map(PathBuf::from).filter(|path| path.is_absolute());
    named.or_else(|| env::home_dir().filter(|home| home.is_absolute()).map(|home| home.join(at_home)))
}
