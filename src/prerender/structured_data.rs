//! The pages for machines: schema.org `MedicalWebPage` for the article, `WebApplication` for the planner.

use serde_json::{Map, Value, json};

use plateful_domain::article::{
    Block, Contributor, ContributorKind, Prepared, Reference, Section, UsedReference,
};

/// JSON-LD about an article, escaped for use inside a `<script>`.
pub(super) fn medical_web_page(prepared: &Prepared, base_url: Option<&str>) -> String {
    let article = &prepared.article;
    let lang = if article.lang.is_empty() {
        "en-US"
    } else {
        &article.lang
    };
    let mut page = Map::new();
    let mut set = |name: &str, value: Value| {
        let empty = match &value {
            Value::String(text) => text.is_empty(),
            Value::Array(items) => items.is_empty(),
            _ => false,
        };
        if !empty {
            page.insert(name.to_owned(), value);
        }
    };
    set("@context", json!("https://schema.org"));
    set("@type", json!("MedicalWebPage"));
    set("headline", json!(article.title));
    set("description", json!(article.description));
    set("inLanguage", json!(lang));
    set("datePublished", json!(article.dates.published));
    set("dateModified", json!(article.dates.modified));
    set("lastReviewed", json!(article.dates.reviewed));
    set(
        "author",
        json!(article.authors.iter().map(contributor).collect::<Vec<_>>()),
    );
    set(
        "reviewedBy",
        json!(
            article
                .reviewers
                .iter()
                .map(contributor)
                .collect::<Vec<_>>()
        ),
    );
    set("license", json!(article.licence_url));
    set("isAccessibleForFree", json!(true));
    set(
        "timeRequired",
        json!(format!("PT{}M", prepared.reading_minutes)),
    );
    set(
        "medicalAudience",
        json!({"@type": "MedicalAudience", "audienceType": "Patient"}),
    );
    set("about", condition(prepared));
    set(
        "citation",
        json!(prepared.references.iter().map(citation).collect::<Vec<_>>()),
    );
    if let Some(base) = base_url {
        set("url", json!(base));
        set(
            "hasPart",
            json!(
                treatments(&article.body)
                    .iter()
                    .map(|part| health_topic(part, base))
                    .collect::<Vec<_>>()
            ),
        );
    }
    in_script(&Value::Object(page))
}

/// JSON-LD of the planner, safe to stand inside a `<script>`.
pub(super) fn web_application(name: &str, description: &str, address: Option<&str>) -> String {
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": "WebApplication",
        "name": name,
        "description": description,
        "inLanguage": "en-US",
        "applicationCategory": "HealthApplication",
        "operatingSystem": "Any",
        "isAccessibleForFree": true,
    });
    if let (Some(address), Value::Object(fields)) = (address, &mut data) {
        fields.insert("url".to_owned(), json!(address));
    }
    in_script(&data)
}

/// Inside a script element only "</" and "<!--" could end or change it.
fn in_script(data: &Value) -> String {
    data.to_string().replace('<', "\\u003c")
}

fn contributor(person: &Contributor) -> Value {
    let kind = match person.kind {
        ContributorKind::Person => "Person",
        ContributorKind::Organization => "Organization",
    };
    json!({"@type": kind, "name": person.name})
}

fn condition(prepared: &Prepared) -> Value {
    let condition = &prepared.article.condition;
    let treatments: Vec<Value> = treatments(&prepared.article.body)
        .iter()
        .map(|section| json!({"@type": "MedicalTherapy", "name": section.heading}))
        .collect();
    json!({
        "@type": "MedicalCondition",
        "name": condition.name,
        "alternateName": condition.alternate_names,
        "possibleTreatment": treatments,
    })
}

fn health_topic(section: &Section, base: &str) -> Value {
    json!({
        "@type": "HealthTopicContent",
        "hasHealthAspect": "https://schema.org/TreatmentsHealthAspect",
        "headline": section.heading,
        "url": format!("{base}#{}", section.id),
    })
}

/// The folded sections, which are the treatments in an article about a condition.
fn treatments(blocks: &[Block]) -> Vec<&Section> {
    let mut found = Vec::new();
    for block in blocks {
        if let Block::Section(section) = block {
            if section.fold {
                found.push(section);
            }
            found.extend(treatments(&section.body));
        }
    }
    found
}

/// The schema.org type of a source, as far as its fields tell.
fn type_of_work(reference: &Reference) -> &'static str {
    let in_a_journal = !reference.doi.is_empty() || !reference.volume.is_empty();
    match reference.kind.as_str() {
        "article" | "review" => "ScholarlyArticle",
        // Some guidelines are papers; others are web pages.
        "guideline" if in_a_journal => "ScholarlyArticle",
        "guideline" | "page" | "drug-safety" => "WebPage",
        // With a container it is a chapter.
        "book" if reference.container.is_empty() => "Book",
        "book" => "Chapter",
        _ => "CreativeWork",
    }
}

fn citation(used: &UsedReference) -> Value {
    let reference = &used.reference;
    let mut work = json!({"@type": type_of_work(reference), "name": reference.title});
    if let Value::Object(fields) = &mut work {
        if !reference.doi.is_empty() {
            fields.insert(
                "sameAs".to_owned(),
                json!(format!("https://doi.org/{}", reference.doi)),
            );
        } else if reference.url.starts_with("https://") {
            fields.insert("url".to_owned(), json!(reference.url));
        }
    }
    work
}
