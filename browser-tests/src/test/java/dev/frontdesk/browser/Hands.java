package dev.frontdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** How somebody works the page: with the mouse, or without one. */
enum Hands {
    MOUSE {
        @Override
        void press(Locator target) {
            target.click();
        }

        @Override
        void reach(Locator target) {
            if (!target.evaluate(WHERE).equals("here")) {
                target.click();
            }
        }

        @Override
        void send(Locator box) {
            box.locator("xpath=ancestor::form").locator("button.primary").click();
        }

        @Override
        void pick(Locator box, Locator option) {
            option.click();
        }
    },

    KEYBOARD {
        @Override
        void press(Locator target) {
            reach(target);
            target.page().keyboard().press("Enter");
        }

        @Override
        void reach(Locator target) {
            assertThat(target).isVisible();
            for (int steps = 0; steps < FURTHEST; steps++) {
                switch (target.evaluate(WHERE).toString()) {
                    case "here" -> {
                        return;
                    }
                    case "behind" -> target.page().keyboard().press("Shift+Tab");
                    default -> target.page().keyboard().press("Tab");
                }
            }
            throw new AssertionError("Tab does not lead to " + target);
        }

        @Override
        void send(Locator box) {
            box.page().keyboard().press("Enter");
        }

        @Override
        void pick(Locator box, Locator option) {
            assertThat(option).isVisible();
            for (int steps = 0; steps < FURTHEST && !"true".equals(option.getAttribute("aria-selected")); steps++) {
                box.page().keyboard().press("ArrowDown");
            }
            box.page().keyboard().press("Tab");
        }
    };

    private static final int FURTHEST = 150;

    /** Where an element is, seen from the one that has the focus. */
    private static final String WHERE = """
            it => it === document.activeElement ? 'here'
                : it.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING ? 'behind' : 'ahead'
            """;

    /** A button or a link. */
    abstract void press(Locator target);

    /** Puts the caret into a box. */
    abstract void reach(Locator target);

    /** Sends what stands in a box. */
    abstract void send(Locator box);

    /** Takes one of the completions offered for a box. */
    abstract void pick(Locator box, Locator option);

    /** Types into a box, and leaves it there. */
    void type(Locator box, String text) {
        reach(box);
        box.page().keyboard().type(text);
    }
}
