//! The calorie goal element for host pages, which `embed/goal.ts` calls. See [`plateful::elements::goal`].

#[cfg(all(target_arch = "wasm32", feature = "csr"))]
#[expect(
    unreachable_pub,
    reason = "wasm-bindgen exports what is public, and nothing else can reach into a program"
)]
mod exports {
    use js_sys::Function;
    use plateful::elements::{self, goal::Instance};
    use wasm_bindgen::prelude::wasm_bindgen;
    use web_sys::HtmlElement;

    /// One planner; `free()` removes it.
    #[wasm_bindgen]
    #[derive(Debug)]
    pub struct Goal(Instance);

    #[wasm_bindgen]
    impl Goal {
        /// See [`Instance::new`].
        #[wasm_bindgen(constructor)]
        pub fn new(
            frame: HtmlElement,
            place: HtmlElement,
            host: &str,
            full_page: &str,
            changed: Function,
        ) -> Self {
            Self(Instance::new(frame, place, host, full_page, changed))
        }

        /// See [`Instance::set`].
        pub fn set(&mut self, name: &str, value: Option<String>) -> Option<String> {
            self.0.set(name, value.as_deref())
        }

        /// See [`Instance::name_site`].
        pub fn name_site(&self, host: String) {
            self.0.name_site(host);
        }

        /// See [`Instance::limit`].
        pub fn limit(&self, opens: bool, saves: bool, copies: bool) {
            self.0.limit(opens, saves, copies);
        }
    }

    /// See [`elements::on_panic`].
    #[wasm_bindgen]
    pub fn on_panic(told: Function) {
        elements::on_panic(told);
    }

    /// See [`elements::live`].
    #[wasm_bindgen]
    pub fn live() -> u32 {
        elements::live()
    }
}

fn main() {}
