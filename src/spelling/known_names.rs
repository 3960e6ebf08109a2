//! Names that are known to be no misspelling of a skill: English words, packages, and products of the field. The lists stand in
//! `data/names/`; `build.rs` makes filters of them, which may take one word in a thousand for a name that it isn't.

use super::NameFilter;

static ENGLISH: NameFilter<'static> = NameFilter::new(include_bytes!(concat!(env!("OUT_DIR"), "/english.names")));
static PACKAGES: NameFilter<'static> = NameFilter::new(include_bytes!(concat!(env!("OUT_DIR"), "/packages.names")));
static PRODUCTS: NameFilter<'static> = NameFilter::new(include_bytes!(concat!(env!("OUT_DIR"), "/products.names")));

/// Tells whether a key is an English word of three letters and more, in American or British spelling.
pub fn is_english(key: &str) -> bool {
    ENGLISH.holds(key)
}

/// Tells whether a key is the name of a package that is widely used, or that would be read as a misspelling of a skill.
pub fn is_package(key: &str) -> bool {
    PACKAGES.holds(key)
}

/// Tells whether a key is the name of a language, a product, a service or a company of the field.
pub fn is_product(key: &str) -> bool {
    PRODUCTS.holds(key)
}

/// Tells whether a key is any of these.
pub fn is_known(key: &str) -> bool {
    is_english(key) || is_package(key) || is_product(key)
}

#[cfg(test)]
mod tests {
    use super::{is_english, is_known, is_package, is_product};
    use crate::spelling::Key;
    use std::fs;

    #[test]
    fn each_name_of_the_lists_is_held() {
        for (file, holds) in
            [("english", is_english as fn(&str) -> bool), ("packages", is_package), ("products", is_product)]
        {
            let list = fs::read_to_string(format!("data/names/{file}.txt")).unwrap();
            let names: Vec<&str> = list.lines().filter(|line| !line.starts_with('#')).collect();
            assert!(names.len() > 1000, "{file}");
            for name in names {
                assert!(holds(Key::of(name).as_str()), "{file}: {name}");
            }
        }
        for word in ["pandsa", "kubernets", "javascrpt", "postgresqll"] {
            assert!(!is_known(word), "{word}");
        }
    }
}
