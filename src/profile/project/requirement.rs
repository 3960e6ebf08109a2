//! One requirement of a Python package as PEP 508 writes it; only the name, the extras and the marker matter here.
//!
//! A full parser of versions and markers would bring a dozen crates for a name that stands first; this one holds to the
//! grammar up to where the name and the extras end, and refuses what can't go on from there.

/// A requirement: `requests[security]>=2.8.1; python_version < "2.7"`, `pip @ https://…`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Requirement<'t> {
    /// The package.
    pub name: &'t str,
    /// What stands between its brackets: the extras that are asked for, with commas between.
    pub extras: &'t str,
    /// It is asked for only with an extra of the project itself.
    pub optional: bool,
}

impl<'t> Requirement<'t> {
    /// Reads a requirement; `None` for what isn't one (a path, an address, an option).
    pub(crate) fn read(text: &'t str) -> Option<Self> {
        let text = text.trim();
        let name = name(text)?;
        let rest = text[name.len()..].trim_start();
        let (extras, rest) = match rest.strip_prefix('[') {
            Some(extras) => extras.split_once(']')?,
            None => ("", rest),
        };
        let rest = rest.trim_start();
        let goes_on = rest.is_empty() || rest.starts_with(['<', '>', '=', '!', '~', '(', '@', ';', ',']);
        let optional = rest.split_once(';').is_some_and(|(_, marker)| marker.contains("extra"));
        goes_on.then_some(Self { name, extras, optional })
    }

    /// Gives the package of an address that names it: `git+https://…#egg=name`, the file name of a wheel or a source distribution, or
    /// else a repository's name, which is its package's more often than not.
    pub(crate) fn of_address(address: &'t str) -> Option<Self> {
        let (address, fragment) = address.split_once('#').unwrap_or((address, ""));
        let address = address.split(';').next().unwrap_or(address).trim_end();
        let egg = fragment.split('&').find_map(|part| part.strip_prefix("egg=")).and_then(starting_name);
        let last = address.trim_end_matches('/').rsplit('/').next().unwrap_or(address);
        let wheel = || name(last.strip_suffix(".whl")?.split('-').next()?);
        let source =
            || name([".tar.gz", ".zip", ".tar.bz2"].iter().find_map(|end| last.strip_suffix(end))?.rsplit_once('-')?.0);
        let repository = || {
            ["git+", "hg+", "svn+", "bzr+"].iter().any(|start| address.starts_with(start)).then_some(())?;
            name(last.split('@').next()?.trim_end_matches(".git"))
        };
        Some(Self { name: egg.or_else(wheel).or_else(source).or_else(repository)?, extras: "", optional: false })
    }
}

/// Gives the name at the start of what may go on with extras: `name[extra]`.
fn starting_name(text: &str) -> Option<&str> {
    name(text.split(['[', ' ', '=']).next()?)
}

/// Gives the longest name at the start: letters and digits, with `-`, `_` and `.` between.
fn name(text: &str) -> Option<&str> {
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'))).unwrap_or(text.len());
    let name = text[..end].trim_end_matches(['-', '_', '.']);
    name.starts_with(|c: char| c.is_ascii_alphanumeric()).then_some(name).filter(|name| name.len() == end)
}

#[cfg(test)]
mod tests {
    use super::Requirement;

    #[test]
    fn every_form_of_the_standard() {
        for (text, name) in [
            ("A", "A"),
            ("A.B-C_D", "A.B-C_D"),
            ("aa", "aa"),
            ("name", "name"),
            ("name<=1", "name"),
            ("name>=3", "name"),
            ("name>=3,<2", "name"),
            ("name@http://foo.com", "name"),
            ("name [fred,bar] @ http://foo.com ; python_version=='2.7'", "name"),
            ("name[quux, strange];python_version<'2.7' and platform_version=='2'", "name"),
            ("name; os_name=='a' or os_name=='b'", "name"),
            ("requests [security,tests] >= 2.8.1, == 2.8.* ; python_version < \"2.7\"", "requests"),
            ("pip @ https://github.com/pypa/pip/archive/1.3.1.zip#sha1=da9234ee", "pip"),
            ("zope.interface (>3.5.0)", "zope.interface"),
            ("name ~= 1.4.2", "name"),
            ("name===1.0-local", "name"),
            ("name != 1", "name"),
        ] {
            assert_eq!(Requirement::read(text).map(|r| r.name), Some(name), "{text}");
        }
    }

    #[test]
    fn what_is_no_requirement() {
        for text in
            ["", "-e .", "./local", "https://a.b/c", "-r x.txt", "name name", "name-", "[x]", "_a", "a[b", "git+https://x/y"]
        {
            assert_eq!(Requirement::read(text), None, "{text}");
        }
    }

    #[test]
    fn extras_and_addresses() {
        assert_eq!(Requirement::read("celery[redis, msgpack]>=5").map(|r| r.extras), Some("redis, msgpack"));
        assert!(Requirement::read("pytest; extra == 'test'").is_some_and(|r| r.optional));
        assert!(Requirement::read("pytest; os_name == 'nt'").is_some_and(|r| !r.optional));
        assert_eq!(Requirement::of_address("git+https://x/y.git@v1#egg=flask").map(|r| r.name), Some("flask"));
        assert_eq!(Requirement::of_address("https://x/numpy-1.0-py3-none-any.whl").map(|r| r.name), Some("numpy"));
        assert_eq!(Requirement::of_address("./src"), None);
    }
}
