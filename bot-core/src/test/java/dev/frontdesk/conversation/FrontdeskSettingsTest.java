package dev.frontdesk.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrontdeskSettingsTest {

    private static FrontdeskSettings in(String zone) {
        return new FrontdeskSettings(60, zone, List.of(), List.of());
    }

    @Test
    void the_desk_is_where_it_says_or_where_its_machine_is() {
        assertThat(in(" Europe/Zurich ").zoneId()).isEqualTo(ZoneId.of("Europe/Zurich"));
        assertThat(in("").zoneId()).isEqualTo(ZoneId.systemDefault());
    }

    @Test
    void a_zone_nobody_knows_stops_the_start() {
        assertThatThrownBy(() -> in("Europe/Zürich"))
                .hasMessage("FRONTDESK_ZONE: \"Europe/Zürich\" is not known. Use a name such as Europe/Zurich.");
    }
}
