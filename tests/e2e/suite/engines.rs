//! What is not in an engine: the list in `README.md` is that of the harness and of the scenarios.

use std::fmt::Write as _;
use std::panic::catch_unwind;
use std::path::Path;
use test_browser::{Ability, Engine, LACKS, are_there};

const BEGIN: &str =
    "<!-- What is not in an engine: UPDATE_EXPECT=1 cargo test -p e2e -- engines:: -->\n";
const END: &str = "<!-- End of the list -->\n";

/// Every scenario that needs an ability. One that needs it only in engines which have it says so further in.
fn scenarios_that_need(ability: Ability, sources: &[(String, String)]) -> Vec<String> {
    let ability = ability.to_string();
    let mut found = Vec::new();
    for (module, text) in sources {
        for scenario in text.split("\n#[test]\nfn ").skip(1) {
            let name = scenario.split("()").next().unwrap_or_default();
            let body = scenario.split("\n}\n").next().unwrap_or_default();
            let needed = body.split("\n    needs!(").skip(1);
            let needed = needed.filter_map(|it| it.split(')').next());
            if needed
                .flat_map(|it| it.split(','))
                .any(|it| it.trim() == ability)
            {
                found.push(format!("{module}::{name}"));
            }
        }
    }
    found
}

/// The modules with scenarios, in their order.
fn sources() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("suite");
    let mut all: Vec<_> = std::fs::read_dir(folder)
        .expect("the scenarios are there")
        .map(|entry| entry.expect("they can be listed").path())
        .filter(|path| path.extension().is_some_and(|it| it == "rs"))
        .map(|path| {
            let module = path.file_stem().unwrap_or_default().to_string_lossy();
            let text = std::fs::read_to_string(&path).expect("they can be read");
            (module.into_owned(), text)
        })
        .collect();
    all.sort();
    all
}

fn list(sources: &[(String, String)]) -> String {
    let mut list = String::new();
    for engine in [Engine::Firefox, Engine::WebKit] {
        let lacks = || LACKS.iter().filter(move |lack| lack.engine == engine);
        let mut all: Vec<String> = lacks()
            .flat_map(|lack| scenarios_that_need(lack.ability, sources))
            .collect();
        all.sort();
        all.dedup();
        write!(
            list,
            "\n**{engine}**: {} scenarios\n\n| lacking | because | scenarios |\n|---|---|---|\n",
            all.len()
        )
        .expect("a string can be written to");
        for lack in lacks() {
            let scenarios = scenarios_that_need(lack.ability, sources);
            assert!(
                !scenarios.is_empty(),
                "no scenario needs {}: take it out of LACKS",
                lack.ability
            );
            let scenarios = scenarios.join("`, `");
            writeln!(
                list,
                "| `{}` | [{}]({}) | `{scenarios}` |",
                lack.ability, lack.reason, lack.link
            )
            .expect("a string can be written to");
        }
    }
    list + "\n"
}

#[test]
fn the_readme_lists_what_is_not_in_an_engine() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = std::fs::read_to_string(&path).expect("the README can be read");
    let (before, rest) = readme.split_once(BEGIN).expect("the list begins");
    let (written, after) = rest.split_once(END).expect("the list ends");
    let list = list(&sources());
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        let readme = format!("{before}{BEGIN}{list}{END}{after}");
        std::fs::write(&path, readme).expect("the README can be written");
        return;
    }
    assert_eq!(
        written, list,
        "tests/e2e/README.md: UPDATE_EXPECT=1 cargo test -p e2e -- engines::"
    );
}

#[test]
fn a_scenario_is_listed_by_what_it_needs() {
    let text = "\n#[test]\nfn a() {\n    needs!(Print, Log);\n}\n\n#[test]\nfn b() {\n    one();\n}\n\n\
        #[test]\nfn c() {\n    if one() {\n        needs!(Log);\n    }\n}\n";
    let sources = [("m".to_owned(), text.to_owned())];
    assert_eq!(scenarios_that_need(Ability::Print, &sources), ["m::a"]);
    assert_eq!(scenarios_that_need(Ability::Log, &sources), ["m::a"]);
    assert!(scenarios_that_need(Ability::Quota, &sources).is_empty());
}

#[test]
fn what_not_every_engine_has_must_be_asked_for() {
    let expect = || Ability::Print.expect();
    let refused = catch_unwind(expect).expect_err("it was not asked for");
    let said = refused
        .downcast_ref::<String>()
        .expect("a panic with words");
    assert!(said.contains("begin it with `needs!(Print);`"), "{said}");
    if are_there(&[Ability::Print]) {
        expect();
    }
}
