//! `cargo xtask serve`: the page, from the sources or from `dist/`.

use std::net::{Ipv4Addr, TcpListener};

use crate::build::trunk;
use crate::command::Run;
use crate::failure::{Context as _, Outcome};
use crate::project::Project;
use crate::tools;

/// The first port to try without `--port`.
const FIRST_PORT: u16 = 8080;
/// The same for the built page. A worker is registered per port, and would answer for the other page until that page's
/// kill switch is read.
const FIRST_BUILT_PORT: u16 = 8180;
const PORTS: u16 = 20;

#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// Port to listen on; without it, the first free one
    #[arg(long, value_name = "N")]
    port: Option<u16>,
    /// Do not open a browser
    #[arg(long)]
    no_open: bool,
    /// Serve the built page from dist/ instead
    #[arg(long)]
    dist: bool,
}

pub(crate) fn run(project: &Project, options: &Options) -> Outcome {
    let asked = options.port;
    let open = !options.no_open && std::env::var_os("CI").is_none();
    if options.dist {
        return serve_built(project, asked, open);
    }

    tools::need_wasm_target(project)?;
    let trunk_found = tools::need(project, &tools::trunk()?)?;
    let wasm_bindgen = tools::need(project, &tools::wasm_bindgen(project)?)?;
    let port = listen(asked, FIRST_PORT)?
        .local_addr()
        .doing("the port")?
        .port();
    println!(
        "The page opens at http://127.0.0.1:{port}/ after its first build, which takes a minute or two."
    );
    let mut run = trunk(project, &trunk_found, &wasm_bindgen)?
        .words("serve --address 127.0.0.1 --port")
        .arg(port.to_string());
    if open {
        run = run.arg("--open");
    }
    run.run()
}

fn serve_built(project: &Project, asked: Option<u16>, open: bool) -> Outcome {
    let (listener, address) = built(project, asked)?;
    println!("dist/ is at {address} until you press Ctrl+C");
    if open {
        open_browser(&address);
    }
    static_server::serve(listener, &project.dist()).doing(address)
}

/// Serves the built page until this program ends. Returns its address.
pub(crate) fn in_background(project: &Project) -> Outcome<String> {
    let (listener, address) = built(project, None)?;
    let dist = project.dist();
    std::thread::spawn(move || static_server::serve(listener, &dist));
    Ok(address)
}

/// A listener for the built page, and its address.
fn built(project: &Project, asked: Option<u16>) -> Outcome<(TcpListener, String)> {
    if !project.dist().join("index.html").is_file() {
        return Err("dist/ does not exist yet. Run: cargo xtask build".into());
    }
    let listener = listen(asked, FIRST_BUILT_PORT)?;
    let address = format!("http://{}/", listener.local_addr().doing("the port")?);
    Ok((listener, address))
}

/// Only on this machine's loopback address.
fn listen(asked: Option<u16>, first: u16) -> Outcome<TcpListener> {
    let bind = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    match asked {
        Some(port) => bind(port).doing(format!("port {port}")),
        None => (first..first + PORTS)
            .find_map(|port| bind(port).ok())
            .ok_or_else(|| {
                format!("no port from {first} on is free: choose one with --port N").into()
            }),
    }
}

/// Serving goes on even if no browser opens.
fn open_browser(address: &str) {
    let program = if cfg!(target_os = "macos") {
        "open"
    } else {
        "xdg-open"
    };
    if Run::new(program).arg(address).ask().is_none() {
        println!("(no browser could be opened from here)");
    }
}
