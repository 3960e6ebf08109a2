//! The namespaces in which a name stands for a skill: packages, commands, images, files and the like.
//!
//! One line of [`for_each_namespace`] is all that a further namespace takes: the field of the YAML with its schema, the checks,
//! the store and the look-up follow from it.

use crate::spelling::Key;
use std::fmt;

/// Calls a macro with all namespaces, each with its documentation and the field that holds its names in YAML.
macro_rules! for_each_namespace {
    ($callback:ident $($more:tt)*) => {
        $callback! {
            [
                /// Names on the Python package index.
                Package packages,
                /// Names of Python modules, where they differ from the package's.
                Module imports,
                /// Packages of conda, where they have another name than on the Python package index.
                Conda conda,
                /// Packages of npm, as `package.json` names them: `@angular/core`.
                Npm npm,
                /// Commands of a shell: `kubectl`.
                Command commands,
                /// Container images by their last name: `postgres`.
                Image images,
                /// Files by which a project shows that it is built with the skill: `Chart.yaml`, `.circleci/config.yml`; `*` stands for any
                /// characters of a name.
                File files,
                /// Files that tell a service which pipelines to run: `.gitlab-ci.yml`; `*` stands for any characters of a name.
                Pipeline pipelines,
                /// Files that set up what stands beside a project's own work, such as checks and documentation: `mkdocs.yml`; `*` stands for
                /// any characters of a name.
                Setting settings,
                /// Languages by the endings of their files, without a dot: `rs`.
                Extension extensions,
                /// Keys at the top of a YAML file by which its format is known: `openapi`.
                Key keys,
                /// Actions and plugins of pipelines: `github/codeql-action`; `*` stands for any characters: `aws-actions/*`.
                Action actions,
                /// Providers of Terraform, and the beginnings of their resources: `aws`, `aws_s3`.
                Provider providers,
                /// Groups of the Kubernetes API: `argoproj.io`; `*` stands for any characters.
                ApiGroup api_groups,
                /// Headers of C, C++ and Arduino: `Wire.h`; `*` stands for any characters: `opencv2/*`.
                Header headers,
                /// Those of its other spellings that are everyday words: in running text they count only in the company of other skills.
                Everyday everyday,
            ]
            $($more)*
        }
    };
}

/// Defines [`Namespace`].
macro_rules! define {
    ([$($(#[doc = $doc:literal])+ $Variant:ident $field:ident,)+]) => {
        /// What sort of name it is that stands for a skill.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Namespace {
            $($(#[doc = $doc])+ $Variant,)+
        }

        impl Namespace {
            /// All namespaces, in the order in which they are shown.
            pub const ALL: &'static [Self] = &[$(Self::$Variant,)+];

            /// Gives the field that holds such names in YAML.
            pub fn field(self) -> &'static str {
                match self {
                    $(Self::$Variant => stringify!($field),)+
                }
            }

            /// Says what such names are.
            #[allow(dead_code)] // the build has no use for it
            pub fn description(self) -> &'static str {
                let text = match self {
                    $(Self::$Variant => concat!($($doc),+),)+
                };
                text.trim()
            }
        }
    };
}

/// Adds a field for each namespace to a struct of YAML.
macro_rules! with_names {
    (
        [$($(#[$doc:meta])+ $Variant:ident $field:ident,)+]
        $(#[$meta:meta])*
        pub struct $Name:ident { $($own:tt)* }
    ) => {
        $(#[$meta])*
        pub(crate) struct $Name {
            $($own)*
            $($(#[$doc])+ #[serde(default, skip_serializing_if = "Vec::is_empty")] pub $field: Vec<String>,)+
        }

        impl $Name {
            /// Gives its names in one namespace.
            pub(crate) fn names(&self, namespace: Namespace) -> &[String] {
                match namespace {
                    $(Namespace::$Variant => &self.$field,)+
                }
            }

            /// Gives the list of its names in one namespace, to be filled.
            #[allow(dead_code)] // nothing is added to an extension
            pub(crate) fn names_mut(&mut self, namespace: Namespace) -> &mut Vec<String> {
                match namespace {
                    $(Namespace::$Variant => &mut self.$field,)+
                }
            }
        }
    };
}

for_each_namespace!(define);
pub(super) use {for_each_namespace, with_names};

impl Namespace {
    /// Reduces a name to what two ways of writing it have in common.
    ///
    /// Packages, modules and everyday words are compared as spellings are. Of all other names only the case says nothing: in
    /// `.gitlab-ci.yml` and `@angular/core` every sign counts.
    pub fn form(self, name: &str) -> String {
        match self {
            Self::Package | Self::Module | Self::Conda | Self::Everyday => Key::of(name).to_string(),
            _ => name.trim().to_lowercase(),
        }
    }

    /// Tells whether such names are the ends of paths: `Chart.yaml` is found by `deploy/web/Chart.yaml`.
    pub fn is_path(self) -> bool {
        matches!(self, Self::File | Self::Pipeline | Self::Setting)
    }

    /// Tells whether such names are spellings of the skill for people, too, where no other skill claims them.
    pub(super) fn is_spelling(self) -> bool {
        matches!(self, Self::Package | Self::Module)
    }
}

impl fmt::Display for Namespace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.field())
    }
}

/// Tells whether a name stands for several: `*` for any characters, or, in a path, for any characters of one folder.
pub(super) fn is_pattern(name: &str) -> bool {
    name.contains('*')
}

/// Tells whether a name is one of those that a pattern stands for. Time grows with the product of their lengths at worst.
pub(super) fn matches(pattern: &str, name: &str, is_path: bool) -> bool {
    let mut parts = pattern.split('*');
    let Some(mut rest) = parts.next().and_then(|start| name.strip_prefix(start)) else { return false };
    let mut parts = parts.peekable();
    while let Some(part) = parts.next() {
        let found = if parts.peek().is_none() {
            rest.strip_suffix(part).map(|between| (between, ""))
        } else {
            rest.find(part).map(|at| (&rest[..at], &rest[at + part.len()..]))
        };
        match found {
            Some((between, after)) if !(is_path && between.contains('/')) => rest = after,
            _ => return false,
        }
    }
    rest.is_empty()
}

#[cfg(test)]
mod tests {
    use super::{Namespace, matches};

    #[test]
    fn patterns_stand_for_any_characters_and_in_paths_for_one_folder() {
        for (pattern, name, is_path, expected) in [
            ("azure/*", "azure/login", false, true),
            ("azure/*", "azure/login/deep", false, true),
            ("azure/*", "azure", false, false),
            ("esp_*", "esp_wifi.h", false, true),
            (".github/workflows/*.yml", ".github/workflows/ci.yml", true, true),
            (".github/workflows/*.yml", ".github/workflows/a/ci.yml", true, false),
            ("docker-compose*.yml", "docker-compose.yml", true, true),
            ("docker-compose*.yml", "docker-compose.dev.yaml", true, false),
            ("a*b*c", "abc", false, true),
            ("a*b*c", "a1b2c", false, true),
            ("a*b*c", "a1c", false, false),
            ("plain", "plain", false, true),
            ("plain", "plain2", false, false),
        ] {
            assert_eq!(matches(pattern, name, is_path), expected, "{pattern} {name}");
        }
    }

    #[test]
    fn a_name_is_reduced_as_its_namespace_asks() {
        assert_eq!(Namespace::Package.form("Scikit_Learn"), Namespace::Package.form("scikit-learn"));
        assert_eq!(Namespace::File.form(" CMakeLists.txt"), "cmakelists.txt");
        assert_ne!(Namespace::Npm.form("@angular/core"), Namespace::Npm.form("angular-core"));
    }
}
