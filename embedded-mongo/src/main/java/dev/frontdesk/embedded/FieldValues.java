package dev.frontdesk.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values an index holds for one field of a document: everything the query matcher would compare a scalar with when
 * it follows the same path. At least one value; missing fields are {@link Missing}, empty arrays
 * {@link SortKey#EMPTY_ARRAY}.
 *
 * @param nested elements of arrays in arrays, in which the matcher's $in looks, unlike MongoDB's
 * @param array whether an array was met on the way: then the values say nothing about the document's place in a sort
 */
record FieldValues(List<@Nullable Object> values, List<@Nullable Object> nested, boolean array) {

    static FieldValues of(Document document, String path) {
        Walk walk = new Walk();
        walk.follow(document, List.of(path.split("\\.", -1)));
        if (walk.values.isEmpty()) {
            walk.values.add(SortKey.EMPTY_ARRAY);
        }
        return new FieldValues(walk.values, walk.nested, walk.array);
    }

    boolean allMissing() {
        return values.stream().allMatch(Missing.class::isInstance);
    }

    private static final class Walk {
        private final List<@Nullable Object> values = new ArrayList<>(1);
        private final List<@Nullable Object> nested = new ArrayList<>(0);
        private boolean array;

        void follow(@Nullable Object value, List<String> path) {
            String name = path.get(0);
            List<String> rest = path.subList(1, path.size());
            if (value instanceof List<?> list) {
                array = true;
                followInto(list, path, rest);
            } else {
                Object next = value instanceof Document document ? document.getOrMissing(name) : Missing.getInstance();
                if (rest.isEmpty()) {
                    add(next);
                } else {
                    follow(next, rest);
                }
            }
        }

        private void followInto(List<?> list, List<String> path, List<String> rest) {
            if (!path.get(0).chars().allMatch(Character::isDigit)) {
                list.forEach(element -> follow(element, path));
                return;
            }
            Object element = at(list, path.get(0));
            if (rest.isEmpty()) {
                values.add(element);
                lookInto(element);
            } else {
                follow(element, rest);
            }
        }

        private static @Nullable Object at(List<?> list, String digits) {
            // ten digits and more are beyond every array
            int index = digits.isEmpty() || digits.length() > 9 ? list.size() : Integer.parseInt(digits);
            return index < list.size() ? list.get(index) : Missing.getInstance();
        }

        private void add(@Nullable Object value) {
            if (value instanceof Collection<?> elements) {
                array = true;
                values.addAll(elements);
                elements.forEach(this::lookInto);
            } else {
                values.add(value);
            }
        }

        private void lookInto(@Nullable Object element) {
            if (element instanceof Collection<?> inner) {
                nested.addAll(inner);
            }
        }
    }
}
