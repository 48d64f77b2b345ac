//! Pages of other people that are made with a framework: bundled as their makers would.

use std::path::Path;

use crate::command::Run;
use crate::failure::Outcome;
use crate::project::Project;
use crate::tools::Found;

/// The sources, below `tests/e2e/hosts`.
const PAGES: [&str; 2] = ["react.jsx", "vue.js"];

/// React mounts twice in its strict mode, but only while it is developed with; Vue compiles its templates in the page.
const OPTIONS: &str = "--bundle --format=esm --target=es2022 --charset=utf8 --jsx=automatic --log-level=warning \
    --alias:vue=vue/dist/vue.esm-bundler.js --define:__VUE_OPTIONS_API__=true --define:__VUE_PROD_DEVTOOLS__=false \
    --define:__VUE_PROD_HYDRATION_MISMATCH_DETAILS__=false";

/// The folder below `target` that they are bundled into.
pub(super) const PLACE: &str = "hosts";

/// Bundles all. `packages` is the `node_modules` with the frameworks.
pub(super) fn bundle(project: &Project, esbuild: &Found, packages: &Path) -> Outcome {
    let folder = project.target(PLACE);
    for page in PAGES {
        Run::new(&esbuild.path)
            .arg(project.path(&format!("tests/e2e/hosts/{page}")))
            .words(OPTIONS)
            .arg("--define:process.env.NODE_ENV=\"development\"")
            .arg(format!("--outdir={}", folder.display()))
            .quiet_env("NODE_PATH", packages)
            .within(project.root())
            .run()?;
    }
    Ok(())
}
