package org.lunzhi.kernel.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentRefTest {

    private static final DocumentRef REF = new DocumentRef(
            DocumentId.of("document-1"),
            2,
            DocumentType.SESSION_RECORD,
            Audience.PARTIES,
            Commitment.of("47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"),
            RetentionClass.MEDIATION_FILE);

    private static final String JSON = """
            {"id":"document-1","version":2,"type":"SESSION_RECORD","audience":"PARTIES",\
            "commitment":"47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU","retention":"MEDIATION_FILE"}""";

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void is_stored_as_plain_codes() {
        assertThat(json.readTree(json.writeValueAsString(REF))).isEqualTo(json.readTree(JSON));
    }

    @Test
    void is_read_back_unchanged() {
        assertThat(json.readValue(JSON, DocumentRef.class)).isEqualTo(REF);
    }

    @Test
    void party_is_stored_as_its_bare_reference() {
        assertThat(json.writeValueAsString(PartyRef.of("party-1"))).isEqualTo("\"party-1\"");
        assertThat(json.readValue("\"party-1\"", PartyRef.class)).isEqualTo(PartyRef.of("party-1"));
    }
}
