//! The article element for host pages, which `embed/article.ts` calls. See [`plateful::elements::article`].

#[cfg(all(target_arch = "wasm32", feature = "csr"))]
#[expect(
    unreachable_pub,
    reason = "wasm-bindgen exports what is public, and nothing else can reach into a program"
)]
mod exports {
    use js_sys::Function;
    use plateful::elements::{self, article};
    use wasm_bindgen::prelude::wasm_bindgen;
    use web_sys::HtmlElement;

    /// One article; `free()` removes it.
    #[wasm_bindgen]
    #[derive(Debug)]
    pub struct Article(article::Article);

    #[wasm_bindgen]
    impl Article {
        /// See [`article::Article::new`].
        #[wasm_bindgen(constructor)]
        pub fn new(
            frame: HtmlElement,
            place: HtmlElement,
            base: &str,
            page: &str,
            source: &str,
            told: Function,
            usual: Option<String>,
        ) -> Self {
            Self(article::Article::new(
                frame, place, base, page, source, told, usual,
            ))
        }

        /// See [`article::Article::set`].
        pub fn set(&mut self, name: &str, value: Option<String>) -> Option<String> {
            self.0.set(name, value.as_deref())
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
