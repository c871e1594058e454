package io.wirewatch.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page in a real browser; skipped, with a line, where there is no Chromium or node. */
class PageTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path NODE = Path.of("/usr/bin/node");
  private static final Path SCREENS = Path.of("target", "screens");

  private static Playwright playwright;
  private static Browser browser;

  private final SampleNews news = new SampleNews(Instant.now());
  private final List<String> dialogs = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();
  private DeskInTest desk;
  private Page page;

  @BeforeAll
  static void openBrowser() {
    boolean here = Files.isExecutable(CHROMIUM) && Files.isExecutable(NODE);
    boolean required = System.getenv().getOrDefault("WIREWATCH_REQUIRE", "").contains("chromium");
    if (!here && !required) {
      System.out.println("SKIPPED PageTest: no " + CHROMIUM + " or " + NODE);
    }
    assumeTrue(here || required, "no Chromium");
    playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(
                    Map.of(
                        "PLAYWRIGHT_NODEJS_PATH",
                        NODE.toString(),
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
  }

  @AfterAll
  static void closeBrowser() {
    if (playwright != null) {
      playwright.close();
    }
  }

  @BeforeEach
  void open() throws Exception {
    desk = new DeskInTest(null);
    open(1440, 900, ColorScheme.LIGHT);
  }

  @AfterEach
  void close() throws Exception {
    page.context().close();
    desk.close();
  }

  @Test
  void saysInWordsThatNothingHasHappened() {
    desk.board().markComplete();
    page.navigate(desk.url("/"));

    waitFor("text=Nothing has matched in the last 24 hours.");
    waitFor("#pulse[data-state=live]");
    snap("empty");
  }

  @Test
  void showsAStoryWithItsWordsMarkedAndItsReportsByOrigin() {
    showSample("/");

    rows().filter(new Locator.FilterOptions().setHasText("Seven gunmen")).click();
    waitFor("#detail .reports .copy");
    waitFor("#detail svg.map");

    assertThat(texts("#detail .evidence mark")).containsExactly("Durand Line", "ISIS-K");
    assertThat(texts("#detail .origin")).hasSize(3);
    assertThat(texts("#detail .delivery").toString())
        .contains("webhook soc-hook", "timed out", "delivered");
    assertThat(texts("#detail .reasons li").toString())
        .contains("+22", "near a watched border line");
    assertThat(texts("#detail .side q mark")).containsExactly("said", "denied");
    snap("story");
    open(1440, 900, ColorScheme.DARK);
    showSample("/");
    rows().nth(0).click();
    waitFor("#detail .exercise-band");
    snap("story-dark-exercise");
  }

  @Test
  void showsTheDayAtAGlanceWhileNoStoryIsChosen() {
    showSample("/");
    waitFor("#detail .day svg.map");

    assertThat(texts("#detail .tally li"))
        .containsExactly("1extreme", "1severe", "1moderate", "1minor");
    snap("day");
    page.locator("#detail .spot-choice").first().click();
    waitFor("#detail .reports");
  }

  @Test
  void readsAnArticleWithItsWordsMarkedByOffsets() {
    showSample("/");
    rows().filter(new Locator.FilterOptions().setHasText("Seven gunmen")).click();
    page.locator("#detail [data-read=a1]").first().click();
    waitFor("#reader .body p");

    assertThat(texts("#reader .body mark")).containsExactly("Durand Line", "ISIS-K");
    snap("article");
  }

  @Test
  void tellsANewAlertLiveAndAReloadKeepsIt() {
    showSample("/");
    int before = rows().count();

    desk.board()
        .take(
            news.alert(
                "live1",
                "new",
                0,
                "durand-line",
                "a9",
                55,
                "severe",
                "actual",
                "s9",
                "Rocket lands near Chaman gate"));
    waitFor("text=Rocket lands near Chaman gate");

    assertThat(rows().count()).isEqualTo(before + 1);
    assertThat(rows().first().innerText()).contains("Rocket lands");
    page.reload();
    waitFor("text=Rocket lands near Chaman gate");
  }

  @Test
  void saysWhenTheConnectionIsLostAndCatchesUpByItself() throws Exception {
    showSample("/");
    int port = desk.port();

    desk.close();
    waitFor("text=The connection to the desk was lost");
    snap("lost");
    desk = new DeskInTest(null, port);
    news.fill(desk.board());
    desk.board()
        .take(
            news.alert(
                "missed",
                "new",
                1,
                "durand-line",
                "a8",
                55,
                "severe",
                "actual",
                "s8",
                "Told while nobody listened"));
    waitFor("text=Told while nobody listened");

    waitFor("#pulse[data-state=live]");
    assertThat(page.locator("#banner").isVisible()).isFalse();
  }

  @Test
  void marksExercisesForEverybodyToSee() {
    showSample("/");

    assertThat(page.locator(".rows .exercise").allTextContents()).containsExactly("exercise");
    rows().nth(0).click();
    waitFor("#detail .exercise-band");
    assertThat(page.locator("#detail .exercise-band").innerText())
        .contains("nothing of it happened");
  }

  @Test
  void isWorkedByKeysAlone() {
    showSample("/");

    page.keyboard().press("j");
    page.keyboard().press("j");
    assertThat(page.locator(".row[aria-current]").innerText()).contains("Seven gunmen");
    page.keyboard().press("o");
    waitFor("#reader[open]");
    page.keyboard().press("Escape");
    waitForGone("#reader[open]");
    page.keyboard().press("/");
    page.keyboard().type("kurram");
    waitForGone(".rows >> text=Seven gunmen");
    assertThat(rows().count()).isEqualTo(1);
    page.keyboard().press("Escape");
    assertThat(rows().count()).isEqualTo(4);
    page.keyboard().press("s");
    waitFor("#detail table.sources");
    snap("sources");
  }

  @Test
  void filtersBySubscriptionCountryAndSeverity() {
    showSample("/");

    page.selectOption("#f-subscription", "armed-groups");
    assertThat(rows().count()).isEqualTo(2);
    page.selectOption("#f-level", "extreme");
    assertThat(rows().count()).isEqualTo(1);
    page.reload();
    waitFor(".row");
    assertThat(rows().count()).isEqualTo(1);
    page.selectOption("#f-country", "AF");
    page.fill("#f-text", "no such word");
    waitFor("text=No alert passes the filters.");
    page.click("text=Show all");
    assertThat(rows().count()).isEqualTo(4);
  }

  @Test
  void showsSourcesInTroubleFirstWithTheirReason() {
    showSample("/");
    page.click("#open-sources");
    waitFor("#detail table.sources");

    assertThat(texts("#detail tbody tr").get(0))
        .contains("Kabul Courier", "failing", "4 times in a row", "deadline");
    assertThat(page.locator("#open-sources").innerText()).contains("1 failing");
  }

  @Test
  void fitsANarrowScreen() {
    open(390, 844, ColorScheme.LIGHT);
    showSample("/");
    snap("narrow");
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);

    rows().nth(1).click();
    waitFor("#detail .reports");
    snap("narrow-story");
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
    page.click("text=All stories");
    assertThat(rows().first().isVisible()).isTrue();
  }

  @Test
  void speaksToNobodyButTheDesk() {
    showSample("/");
    rows().nth(1).click();
    waitFor("#detail svg.map");

    assertThat(requests).isNotEmpty().allSatisfy(url -> assertThat(url).startsWith(desk.url("/")));
    assertThat(complaints).isEmpty();
  }

  @Test
  void neverTakesHostileTextForMarkup() {
    HostileTexts.fill(desk.board(), Instant.now());
    page.navigate(desk.url("/"));
    waitFor(".row");
    for (int i = 0; i < HostileTexts.count(); i++) {
      rows().nth(i).click();
      // The story is drawn again when its articles have come.
      waitFor("#detail .reports .copy");
      for (Locator link : page.locator("#detail a").all()) {
        assertThat(link.getAttribute("href")).matches("https?://.*");
      }
      page.locator("#detail [data-read]").first().click();
      waitFor("#reader[open] .body");
      page.keyboard().press("Escape");
    }
    page.keyboard().press("s");
    waitFor("#detail table.sources");

    assertThat(dialogs).isEmpty();
    assertThat(complaints).isEmpty();
    assertThat(page.evaluate("window.pwned === undefined")).isEqualTo(true);
    assertThat(page.locator("main img, main script, main iframe, main form, main style").count())
        .isZero();
    assertThat(requests).allSatisfy(url -> assertThat(url).startsWith(desk.url("/")));
  }

  private void open(int width, int height, ColorScheme scheme) {
    if (page != null) {
      page.context().close();
    }
    page =
        browser
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, height)
                    .setColorScheme(scheme)
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setLocale("en-GB")
                    .setTimezoneId("Asia/Kolkata"))
            .newPage();
    page.setDefaultTimeout(60_000);
    page.onDialog(
        dialog -> {
          dialogs.add(dialog.message());
          dialog.dismiss();
        });
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.text().contains("ERR_")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onRequest(request -> requests.add(request.url()));
  }

  private void showSample(String path) {
    news.fill(desk.board());
    desk.board().markComplete();
    page.navigate(desk.url(path));
    waitFor(".row");
  }

  private Locator rows() {
    return page.locator(".rows .row");
  }

  private List<String> texts(String selector) {
    return page.locator(selector).allInnerTexts();
  }

  private void waitFor(String selector) {
    page.locator(selector).first().waitFor();
  }

  private void waitForGone(String selector) {
    page.locator(selector)
        .first()
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
  }

  private void snap(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")));
  }
}
