//! Badges: pictures whose addresses hold what is written on them, as readers of profile pages see it.

/// Gives what a badge names, by its address; nothing for other pictures.
///
/// `img.shields.io/badge/-Django-092E20?logo=django` says Django, `skillicons.dev/icons?i=py,django` names two icons.
pub(super) fn names(address: &str) -> Vec<String> {
    let Some((_, address)) = address.split_once("://") else { return Vec::new() };
    let Some((host, rest)) = address.split_once(['/', '?']) else { return Vec::new() };
    let (path, query) = rest.split_once('?').unwrap_or(if address.as_bytes().get(host.len()) == Some(&b'?') {
        ("", rest)
    } else {
        (rest, "")
    });
    let host = host.trim_start_matches("www.");
    let names = match host {
        "img.shields.io" | "shields.io" => shields(path, query),
        "skillicons.dev" | "go-skill-icons.vercel.app" => list(query, &["i", "icons"]),
        "cdn.simpleicons.org" | "simpleicons.org" => {
            path.trim_start_matches("icons/").split(['/', '.']).take(1).map(decoded).collect()
        }
        "techstack-generator.vercel.app" => path.split("-icon").take(1).map(decoded).collect(),
        _ if path.contains("devicon") => devicon(path).into_iter().collect(),
        _ => Vec::new(),
    };
    names.into_iter().filter(|name| !name.trim().is_empty()).collect()
}

/// Writes a name as a badge shows it: the letter or two of an icon's name stand for more than a word would, `py`, `js`, `r`.
fn shown(name: String) -> String {
    const SHORT: usize = 2;
    if name.len() <= SHORT { name.to_uppercase() } else { name }
}

/// Writes names as a list that is read as one: each stands by itself.
pub(super) fn listed(names: impl Iterator<Item = String>) -> String {
    let mut text = String::new();
    for name in names {
        text.push_str(if text.is_empty() { " , " } else { ", " });
        text.push_str(&shown(name));
    }
    if !text.is_empty() {
        text.push_str(", ");
    }
    text
}

/// `badge/label-message-colour`, in which `--` is a hyphen and `_` a blank; without a label it is `-message-colour`, or `message-colour`.
fn shields(path: &str, query: &str) -> Vec<String> {
    let Some(content) = path.strip_prefix("badge/") else { return Vec::new() };
    let content = content.trim_end_matches(".svg").trim_end_matches(".png");
    let content = content.replace("--", "\u{0}").replace("__", "\u{1}");
    let parts: Vec<&str> = content.split('-').collect();
    // The colour comes last; a label of somebody's own comes first where there are three.
    let said = parts.get(..parts.len().saturating_sub(1)).unwrap_or_default();
    let plain = |part: &&str| decoded(part).replace('_', " ").replace('\u{0}', "-").replace('\u{1}', "_");
    said.iter().map(plain).chain(list(query, &["logo"])).fold(Vec::new(), |mut names: Vec<String>, name| {
        if !names.iter().any(|known| known.eq_ignore_ascii_case(&name)) {
            names.push(name);
        }
        names
    })
}

/// `icons/python/python-original.svg`
fn devicon(path: &str) -> Option<String> {
    let mut parts = path.split('/').skip_while(|part| *part != "icons");
    parts.nth(1).map(decoded)
}

/// Gives the names in a parameter of the address, with commas between.
fn list(query: &str, parameters: &[&str]) -> Vec<String> {
    let values = query.split(['&', ';']).filter_map(|pair| pair.split_once('='));
    let named = values.filter(|(name, _)| parameters.contains(name));
    named.flat_map(|(_, value)| value.split(',').map(decoded).collect::<Vec<_>>()).collect()
}

/// Decodes a part of an address.
fn decoded(part: &str) -> String {
    percent_encoding::percent_decode_str(part).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn badges_name_what_is_written_on_them() {
        for (address, expected) in [
            ("https://img.shields.io/badge/-Django-092E20?logo=django", vec!["Django"]),
            ("https://img.shields.io/badge/scikit--learn-F7931E", vec!["scikit-learn"]),
            ("https://img.shields.io/badge/C%23-239120?style=flat&logo=csharp", vec!["C#", "csharp"]),
            ("https://img.shields.io/badge/Visual_Studio_Code-0078D4.svg", vec!["Visual Studio Code"]),
            ("https://img.shields.io/badge/Code-Python-blue", vec!["Code", "Python"]),
            ("https://img.shields.io/pypi/v/flask", vec![]),
            ("https://skillicons.dev/icons?i=py,django,postgres&theme=light", vec!["py", "django", "postgres"]),
            ("https://skillicons.dev?i=py", vec!["py"]),
            ("https://cdn.simpleicons.org/apachekafka/white", vec!["apachekafka"]),
            ("https://cdn.jsdelivr.net/gh/devicons/devicon/icons/numpy/numpy-original.svg", vec!["numpy"]),
            ("https://example.com/badge/-Django-092E20", vec![]),
            ("docs/match.svg", vec![]),
            ("https://img.shields.io", vec![]),
        ] {
            assert_eq!(
                names(address).into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>(),
                expected,
                "{address}"
            );
        }
    }
}
