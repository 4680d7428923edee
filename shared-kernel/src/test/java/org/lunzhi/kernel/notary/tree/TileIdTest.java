package org.lunzhi.kernel.notary.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of tiles as C2SP tlog-tiles writes them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TileIdTest {

    @Test
    void is_written_in_groups_of_three() {
        assertThat(new TileId(0, 1_234_067, 256).path()).isEqualTo("tile/0/x001/x234/067");
        assertThat(new TileId(1, 0, 3).path()).isEqualTo("tile/1/000.p/3");
        assertThat(new TileId(TileId.ENTRIES, 1_000, 255).path()).isEqualTo("tile/entries/x001/000.p/255");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/0/000",
                "tile/7/999",
                "tile/0/x001/x234/067.p/8",
                "tile/entries/x999/x999/x999/x999/x999/999",
                "tile/entries/000.p/255"
            })
    void is_read_in_its_only_form(String path) {
        assertThat(TileId.parse(path).orElseThrow().path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tile/8/000",
                "tile/-1/000",
                "tile/00/000",
                "tile/0/0",
                "tile/0/0000",
                "tile/0/x000/000",
                "tile/0/001/000",
                "tile/0/x001",
                "tile/0/x001/x999/x999/x999/x999/x999/999",
                "tile/0/000.p/0",
                "tile/0/000.p/01",
                "tile/0/000.p/256",
                "tile/0/000.p/999",
                "tile/0/000.p/",
                "/tile/0/000",
                "tile/0/000/",
                "tile/entries/../000"
            })
    void is_not_read_in_another_form(String path) {
        assertThat(TileId.parse(path)).isEmpty();
    }

    @Test
    void is_as_wide_as_the_tree_allows() {
        assertThat(TileId.inTree(0, 1, 300)).contains(new TileId(0, 1, 44));
        assertThat(TileId.inTree(0, 0, 300)).contains(new TileId(0, 0, 256));
        assertThat(TileId.inTree(1, 0, 300)).contains(new TileId(1, 0, 1));
        assertThat(TileId.inTree(1, 0, 255)).isEmpty();
        assertThat(TileId.inTree(0, 1, 256)).isEmpty();
        assertThat(TileId.inTree(0, Long.MAX_VALUE / 10, 256)).isEmpty();
        assertThat(TileId.inTree(TileId.ENTRIES, 1, 257)).contains(new TileId(TileId.ENTRIES, 1, 1));
    }

    @Test
    void is_within_a_tree_that_has_all_of_it() {
        assertThat(new TileId(0, 1, 44).isWithin(300)).isTrue();
        assertThat(new TileId(0, 1, 45).isWithin(300)).isFalse();
        assertThat(new TileId(0, 2, 1).isWithin(300)).isFalse();
    }

    @Test
    void names_nothing_that_cannot_be() {
        assertThatThrownBy(() -> new TileId(8, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TileId(-2, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TileId(0, -1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TileId(0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TileId(0, 0, 257)).isInstanceOf(IllegalArgumentException.class);
    }
}
