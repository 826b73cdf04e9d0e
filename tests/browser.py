"""A real browser for the tests of pages: Debian's Chromium, driven by selenium.

Where it is missing the tests skip and say so; in CI, where nobody would see that, they fail.
"""

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from selenium.webdriver import Chrome
    from selenium.webdriver.remote.webelement import WebElement

WIDE, PHONE = (1280, 900), (390, 844)


@contextmanager
def chromium(*, dark: bool = False, size: tuple[int, int] = WIDE, scale: float = 1) -> "Iterator[Chrome]":
    """A headless Chromium that logs what pages say and ask for."""
    browser, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not browser or not driver:
        what = "pages are tested in Chromium: apt-get install chromium chromium-driver"
        if "CI" in os.environ:
            pytest.fail(what)
        pytest.skip(what)
    from selenium.webdriver import Chrome, ChromeOptions
    from selenium.webdriver.chrome.service import Service

    options = ChromeOptions()
    options.binary_location = browser
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    with Chrome(options=options, service=Service(driver)) as chrome:
        width, height = size
        command(
            chrome,
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=scale,
            mobile=width < 600,
        )
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        still = {"name": "prefers-reduced-motion", "value": "reduce"}
        command(chrome, "Emulation.setEmulatedMedia", features=[scheme, still])
        yield chrome


def command(chrome: "Chrome", name: str, **settings: Any) -> Any:
    """What Chromium's own protocol answers."""
    return chrome.execute_cdp_cmd(name, settings)


def open_page(chrome: "Chrome", page: Path, fragment: str = "") -> None:
    """Loads the page anew, and forgets what earlier ones logged."""
    chrome.get("about:blank")
    _log(chrome, "browser")
    _log(chrome, "performance")
    chrome.get(page.as_uri() + fragment)


def _log(chrome: "Chrome", kind: str) -> list[str]:
    """The messages of one of Chromium's logs since it was last read."""
    from selenium.webdriver.remote.command import Command

    return [entry["message"] for entry in chrome.execute(Command.GET_LOG, {"type": kind})["value"]]


def complaints(chrome: "Chrome") -> list[str]:
    """What stands on the browser's console: errors, warnings, breaches of the page's policy."""
    return _log(chrome, "browser")


def requests(chrome: "Chrome") -> list[str]:
    """The address of everything that the page asked for and was not refused."""
    events = [json.loads(message)["message"] for message in _log(chrome, "performance")]
    refused = {
        event["params"]["requestId"] for event in events if event["params"].get("blockedReason") == "csp"
    }
    sent = (event["params"] for event in events if event["method"] == "Network.requestWillBeSent")
    return [request["request"]["url"] for request in sent if request["requestId"] not in refused]


def check_quiet(chrome: "Chrome", page: Path) -> None:
    """Nothing on the console, and nothing asked for but the page itself."""
    assert complaints(chrome) == []
    assert {address.split("#")[0] for address in requests(chrome)} == {page.as_uri()}


def find(chrome: "Chrome", selector: str) -> "WebElement":
    return chrome.find_element("css selector", selector)


def find_all(chrome: "Chrome", selector: str) -> "list[WebElement]":
    return chrome.find_elements("css selector", selector)


def run(chrome: "Chrome", script: str) -> Any:
    """What the script returns."""
    return chrome.execute_script(script)


def press(chrome: "Chrome", *keys: str) -> None:
    from selenium.webdriver import ActionChains

    ActionChains(chrome).send_keys(*keys).perform()
