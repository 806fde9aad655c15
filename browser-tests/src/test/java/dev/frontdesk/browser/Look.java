package dev.frontdesk.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;

/** A window's size in CSS pixels, its colours and its zone. */
record Look(int width, int height, ColorScheme colours, String zone) {

    static final Look USUAL = new Look(1280, 800, ColorScheme.LIGHT, "Europe/Zurich");

    Look wide(int pixels) {
        return new Look(pixels, height, colours, zone);
    }

    Look high(int pixels) {
        return new Look(width, pixels, colours, zone);
    }

    Look in(ColorScheme other) {
        return new Look(width, height, other, zone);
    }

    Look at(String otherZone) {
        return new Look(width, height, colours, otherZone);
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(colours)
                .setTimezoneId(zone)
                .setLocale("en-GB");
    }
}
