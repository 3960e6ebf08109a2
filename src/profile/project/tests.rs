//! Small projects, each written to a folder of its own, that show one trap each.

use super::{Project, read, read_one};
use crate::catalogue::{Catalogue, Spelling};
use crate::spelling::Key;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

/// A folder that is gone when the test is over.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str, files: &[(&str, &str)]) -> Result<Self, Box<dyn Error>> {
        let folder = Self(std::env::temp_dir().join(format!("roles-project-{}-{name}", std::process::id())));
        for (path, text) in files {
            let path = folder.0.join(path);
            fs::create_dir_all(path.parent().unwrap_or(&folder.0))?;
            fs::write(path, text)?;
        }
        Ok(folder)
    }

    fn read(&self) -> Project {
        read(Catalogue::builtin(), &self.0)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Tells what was found: the skill, its strength in tenths, file and line, and how many places.
fn found(project: &Project) -> Vec<(String, u32, String, usize, usize)> {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a small number above 0
    let tenths = |strength: f64| (strength * 10.0).round() as u32;
    let found = project.found(Catalogue::builtin(), Path::new("")).into_iter().map(|found| {
        let name = Catalogue::builtin().skill(found.skills[0]).name().to_owned();
        (name, tenths(found.strength()), found.from.to_string(), found.place.map_or(0, |place| place.line), found.count)
    });
    found.collect()
}

fn strength(project: &Project, skill: &str) -> u32 {
    found(project).into_iter().find(|(name, ..)| name == skill).map_or(0, |(_, tenths, ..)| tenths)
}

#[test]
fn how_a_skill_is_used_decides_how_much_it_says() -> Result<(), Box<dyn Error>> {
    let folder = Folder::new(
        "weights",
        &[
            (
                "pyproject.toml",
                "[project]\nname = \"shop\"\ndependencies = [\"django\"]\n[dependency-groups]\ndev = [\"pytest\"]\n",
            ),
            ("uv.lock", "[[package]]\nname = \"numpy\"\n[[package]]\nname = \"django\"\n"),
            ("shop/__init__.py", "import redis\n"),
            ("shop/a.py", "import redis\nimport pandas\nfrom shop.celery import app\n"),
            ("shop/celery.py", ""),
            ("tests/test_a.py", "import selenium\nimport pandas\n"),
        ],
    )?;
    let project = folder.read();
    let at = |skill: &str| {
        found(&project)
            .into_iter()
            .find(|(name, ..)| name == skill)
            .map(|(_, tenths, file, line, places)| (tenths, file, line, places))
    };
    assert_eq!(at("Django"), Some((10, "pyproject.toml".to_owned(), 3, 2)));
    assert_eq!(at("Redis"), Some((10, "shop/__init__.py".to_owned(), 1, 2)), "imported in two files");
    assert_eq!(at("pandas"), Some((6, "shop/a.py".to_owned(), 2, 2)), "in one file, the test aside");
    assert_eq!(at("pytest").map(|at| at.0), Some(3), "for development");
    assert_eq!(at("Selenium").map(|at| at.0), Some(3), "in a test");
    assert_eq!(at("NumPy").map(|at| at.0), Some(2), "brought along");
    assert_eq!(at("Celery"), None, "a module of its own");
    assert_eq!(at("Python").map(|at| at.0), Some(10));
    Ok(())
}

#[test]
fn what_is_not_the_projects_own_work_is_left_out() -> Result<(), Box<dyn Error>> {
    let source = "import torch\n";
    let folder = Folder::new(
        "skipped",
        &[
            ("app.py", "import flask\n"),
            (".gitignore", "ignored/\n*.gen.py\n"),
            ("ignored/a.py", source),
            ("a.gen.py", source),
            (".venv/lib/a.py", source),
            ("myenv/pyvenv.cfg", ""),
            ("myenv/a.py", source),
            ("web/node_modules/x/package.json", "{\"dependencies\": {\"vue\": \"1\"}}"),
            ("app/_vendor/a.py", source),
            ("x/site-packages/a.py", source),
            ("x.egg-info/requires.txt", "torch\n"),
            ("build/lib/a.py", source),
            (".git/hooks/a.py", source),
            ("broken.ipynb", "{"),
        ],
    )?;
    let project = folder.read();
    let names: Vec<String> = found(&project).into_iter().map(|(name, ..)| name).collect();
    assert_eq!(names, ["Flask", "Python"]);
    assert_eq!(project.skipped.len(), 1);
    assert_eq!(project.notes(&folder.0).len(), 1);
    Ok(())
}

#[test]
fn requirement_files_are_followed_but_not_out_of_the_folder() -> Result<(), Box<dyn Error>> {
    let folder = Folder::new(
        "includes",
        &[
            (
                "project/requirements.txt",
                "-r deps/more.list\n-r ../outside.txt\n-r /etc/hostname\n-r requirements.txt\n-r missing.txt\n",
            ),
            ("project/deps/more.list", "flask\n-r ../deps/last.list\n"),
            ("project/deps/last.list", "redis\n"),
            ("outside.txt", "torch\n"),
        ],
    )?;
    let project = read(Catalogue::builtin(), &folder.0.join("project"));
    assert_eq!(strength(&project, "Flask"), 10);
    assert_eq!(strength(&project, "Redis"), 10);
    assert_eq!(strength(&project, "PyTorch"), 0);
    Ok(())
}

#[test]
fn a_file_alone_is_read_as_what_it_is() -> Result<(), Box<dyn Error>> {
    let folder = Folder::new(
        "alone",
        &[("requirements.txt", "-r base.list\n"), ("base.list", "flask\n"), ("cv.html", "Flask"), ("cv.txt", "Flask")],
    )?;
    let one = |name: &str| read_one(Catalogue::builtin(), &folder.0.join(name));
    assert_eq!(one("requirements.txt").map(|project| strength(&project, "Flask")), Some(10));
    assert!(one("cv.html").is_none() && one("cv.txt").is_none());
    Ok(())
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() -> Result<(), Box<dyn Error>> {
    use std::os::unix::fs::symlink;
    let folder = Folder::new(
        "links",
        &[
            ("project/app.py", "import flask\n"),
            ("project/requirements.txt", "-r linked/base.list\n-r file.list\n"),
            ("outside/a.py", "import torch\n"),
            ("outside/base.list", "torch\n"),
        ],
    )?;
    symlink("../outside", folder.0.join("project/linked"))?;
    symlink("../outside/a.py", folder.0.join("project/a.py"))?;
    symlink("../outside/base.list", folder.0.join("project/file.list"))?;
    symlink(".", folder.0.join("project/loop"))?;
    let project = read(Catalogue::builtin(), &folder.0.join("project"));
    assert_eq!(strength(&project, "Flask"), 6);
    assert_eq!(strength(&project, "PyTorch"), 0);
    Ok(())
}

#[test]
fn everything_else_in_a_repository_speaks_too() -> Result<(), Box<dyn Error>> {
    let folder = Folder::new(
        "kinds",
        &[
            ("setup.cfg", "[options]\ninstall_requires =\n  flask\n"),
            ("setup.py", "setup(install_requires=['celery'])\n"),
            ("Pipfile", "[packages]\nnumpy = \"*\"\n"),
            ("environment.yml", "dependencies:\n  - xgboost\n"),
            ("nb.ipynb", "{\"cells\": [{\"cell_type\": \"code\", \"source\": [\"import torch\"]}]}"),
            ("Dockerfile", "FROM postgres:16\n"),
            ("compose.yaml", "services:\n  q:\n    image: rabbitmq\n"),
            ("k8s/x.yaml", "apiVersion: v1\nkind: Service\n"),
            ("chart/Chart.yaml", "name: x\n"),
            ("main.tf", "provider \"aws\" {}\n"),
            ("site.yml", "- hosts: all\n  tasks: []\n"),
            (".github/workflows/ci.yml", "jobs: {}\n"),
            (".gitlab-ci.yml", "image: redis\n"),
            ("Jenkinsfile", "pipeline {\n  sh 'mypy .'\n}\n"),
            ("web/package.json", "{\"dependencies\": {\"react\": \"18\"}}"),
            ("q.sql", "select 1;\n"),
            ("run.sh", "psql -c x\n"),
            ("fw/main.ino", "#include <Wire.h>\n"),
            ("fw/x.c", "int main(void) { return 0; }\n"),
        ],
    )?;
    let project = folder.read();
    for skill in [
        "Flask",
        "Celery",
        "NumPy",
        "XGBoost",
        "PyTorch",
        "Jupyter",
        "PostgreSQL",
        "Docker",
        "Docker Compose",
        "RabbitMQ",
        "Kubernetes",
        "Helm",
        "Terraform",
        "AWS",
        "Ansible",
        "GitHub Actions",
        "GitLab CI",
        "Redis",
        "Jenkins",
        "mypy",
        "React",
        "SQL",
        "Bash",
        "Arduino",
        "I2C",
        "C",
        "conda",
    ] {
        let known = Catalogue::builtin().spelled(Key::of(skill).as_str()).next().map(Spelling::skill);
        assert!(known.is_some_and(|skill| project.uses.contains_key(&skill)), "{skill}");
    }
    Ok(())
}
