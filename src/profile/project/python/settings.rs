//! The settings of a Django project: the apps that it is put together from, and the engines of its databases and caches.

use super::super::finding::{FileFindings, Name, Weight};
use super::literal::{Literal, Values};
use super::tree::Tree;
use ruff_python_ast::Expr;

/// Adds what the settings name, where a source holds settings: it gives `INSTALLED_APPS` a value.
pub(super) fn read(findings: &mut FileFindings, tree: &Tree, weight: Weight) {
    if !tree.statements().iter().any(is_settings) {
        return;
    }
    let values = Values::of(tree);
    let texts =
        |name: &str| -> Vec<Literal<'_>> { values.named(name).iter().flat_map(|expr| values.strings(expr)).collect() };
    for (line, module) in ["INSTALLED_APPS", "MIDDLEWARE", "MIDDLEWARE_CLASSES"].into_iter().flat_map(texts) {
        if !module.starts_with("django.") {
            findings.add(line, Name::Module(module.to_owned()), weight);
        }
    }
    for (line, module) in ["DATABASES", "CACHES", "CHANNEL_LAYERS"].into_iter().flat_map(texts) {
        engine(findings, line, module, weight);
    }
}

/// Tells whether a statement gives the installed apps a value.
fn is_settings(statement: &ruff_python_ast::Stmt) -> bool {
    let names = |expr: &Expr| expr.as_name_expr().is_some_and(|name| name.id == "INSTALLED_APPS");
    match statement {
        ruff_python_ast::Stmt::Assign(assign) => assign.targets.iter().any(names),
        ruff_python_ast::Stmt::AnnAssign(assign) => names(&assign.target),
        ruff_python_ast::Stmt::AugAssign(assign) => names(&assign.target),
        _ => false,
    }
}

/// Adds an engine: the module that brings it, and the product that Django's own are called after (`django.db.backends.postgresql`).
fn engine(findings: &mut FileFindings, line: usize, module: &str, weight: Weight) {
    let mut parts = module.split('.');
    match parts.find(|part| *part == "backends").and_then(|_| parts.next()) {
        Some(product) if module.starts_with("django.") => findings.product(line, product, weight),
        _ if module.contains('.') && !module.contains(['/', ':', ' ']) => {
            findings.add(line, Name::Module(module.to_owned()), weight);
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::finding::{FileFindings, Name, Weight};
    use super::super::tree::Tree;

    #[test]
    fn apps_and_engines_are_named() {
        let text = r#"
INSTALLED_APPS = ["django.contrib.admin", "rest_framework"]
INSTALLED_APPS += ["corsheaders"]
DATABASES = {"default": {"ENGINE": "django.db.backends.postgresql", "NAME": "shop", "HOST": "db.example.com:1"}}
CACHES = dict(default=dict(BACKEND="django_redis.cache.RedisCache", LOCATION="redis://a.b/1"))
"#;
        let mut findings = FileFindings::default();
        super::read(&mut findings, &Tree::of(text).unwrap(), Weight::Used);
        let found: Vec<_> = findings.findings.into_iter().map(|finding| (finding.line, finding.name)).collect();
        let module = |line, name: &str| (line, Name::Module(name.to_owned()));
        assert_eq!(
            found,
            [
                module(2, "rest_framework"),
                module(3, "corsheaders"),
                (4, Name::Product("postgresql".to_owned())),
                module(5, "django_redis.cache.RedisCache"),
            ]
        );
    }
}
