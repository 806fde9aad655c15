package dev.frontdesk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestDatabaseTest {

    @ParameterizedTest
    @CsvSource({
        "mongodb://h:1,                             mongodb://h:1/mine",
        "mongodb://h:1/,                            mongodb://h:1/mine",
        "mongodb://h:1/theirs,                      mongodb://h:1/mine",
        "mongodb://h:1/?replicaSet=r,               mongodb://h:1/mine?replicaSet=r",
        "'mongodb://a,b/theirs?replicaSet=r&w=1',   'mongodb://a,b/mine?replicaSet=r&w=1'",
        "mongodb://u:p%2Fq@h/theirs,                mongodb://u:p%2Fq@h/mine?authSource=theirs",
        "mongodb://u:p@h,                           mongodb://u:p@h/mine?authSource=admin",
        "mongodb://u:p@h/theirs?authSource=admin,   mongodb://u:p@h/mine?authSource=admin",
        "mongodb://u:p@h/theirs?retryReads=false,   mongodb://u:p@h/mine?retryReads=false&authSource=theirs"
    })
    void keeps_server_login_and_options(String given, String own) {
        assertThat(TestDatabase.withDatabase(given, "mine")).isEqualTo(own);
        assertThat(new ConnectionString(own).getDatabase()).isEqualTo("mine");
    }
}
