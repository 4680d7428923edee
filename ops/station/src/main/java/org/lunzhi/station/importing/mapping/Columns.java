package org.lunzhi.station.importing.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lunzhi.station.importing.rows.Row;

/** Where the columns of a file stand. */
public final class Columns {

    private final Map<String, Integer> places;

    private Columns(Map<String, Integer> places) {
        this.places = places;
    }

    /** The columns of a heading; two of one name are refused when the mapping means either. */
    public static Columns of(List<String> heading, Mapping mapping) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < heading.size(); i++) {
            String name = heading.get(i).strip();
            if (places.put(name, i) != null && mapping.columns().contains(name)) {
                throw new BadMapping("the file has two columns named " + name);
            }
        }
        for (String wanted : mapping.columns()) {
            if (!places.containsKey(wanted)) {
                throw new BadMapping("the file has no column " + wanted + ", which the mapping names");
            }
        }
        return new Columns(places);
    }

    /** The text of a column without the blanks around it. */
    String text(Row row, String column) {
        return row.cells().get(places.getOrDefault(column, -1)).strip();
    }
}
