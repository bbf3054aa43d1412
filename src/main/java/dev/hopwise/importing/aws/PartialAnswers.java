package dev.hopwise.importing.aws;

import dev.hopwise.importing.Notes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers about one thing, which do not repeat its id in every element: an attribute of a VPC, the entries of a prefix
 * list, the content of a transit gateway's table. Where the answer does not name the thing, the file's name may.
 */
final class PartialAnswers {
    private static final String ENTRIES = "Entries";
    private static final String ROUTES = "Routes";
    private static final String PROPAGATIONS = "TransitGatewayRouteTablePropagations";
    private static final String ASSOCIATIONS = "Associations";
    static final Set<String> LISTS = Set.of(ENTRIES, ROUTES, PROPAGATIONS, ASSOCIATIONS);

    private static final Pattern PREFIX_LIST = Pattern.compile("(?<![a-z0-9])pl-[0-9a-z]+");
    private static final Pattern TABLE = Pattern.compile("(?<![a-z0-9])tgw-rtb-[0-9a-z]+");

    private final Described described;
    private final Notes notes;

    PartialAnswers(Described described, Notes notes) {
        this.described = described;
        this.notes = notes;
    }

    /** Whether there was anything for it. */
    boolean take(Item rest, Map<String, List<Item>> kept, DescribeFile file) {
        DescribedVpcAttributes attributes = DescribedVpcAttributes.of(rest);
        boolean isAttribute = !attributes.equals(DescribedVpcAttributes.UNKNOWN) && rest.has("VpcId");
        if (isAttribute) {
            described.vpcAttributes().put(rest.id("VpcId"), rest, file.origin(), attributes, notes);
        }
        kept.forEach((list, items) -> take(list, items, rest, file));
        return isAttribute || !kept.isEmpty();
    }

    private void take(String list, List<Item> items, Item rest, DescribeFile file) {
        boolean isPrefixList = list.equals(ENTRIES);
        Optional<String> id = isPrefixList
                ? rest.text("PrefixListId").or(() -> find(PREFIX_LIST, file))
                : rest.text("TransitGatewayRouteTableId").or(() -> find(TABLE, file));
        if (id.isEmpty()) {
            notes.add(
                    file.name(),
                    "'" + list + "' does not say of what; a file name with the id of the "
                            + (isPrefixList ? "prefix list" : "transit gateway route table") + " would");
        } else if (isPrefixList) {
            DescribedPrefixList entries = DescribedPrefixList.ofEntries(id.get(), items);
            described.prefixLists().put(id.get(), rest, file.origin(), entries, notes);
        } else {
            DescribedTransitRoutes content = switch (list) {
                case ROUTES -> DescribedTransitRoutes.ofRoutes(id.get(), items);
                case PROPAGATIONS -> DescribedTransitRoutes.ofPropagations(id.get(), items);
                default -> DescribedTransitRoutes.ofAssociations(id.get(), items);
            };
            described.transitRoutes().put(id.get(), rest, file.origin(), content, notes);
        }
    }

    private static Optional<String> find(Pattern form, DescribeFile file) {
        Matcher found = form.matcher(file.name());
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }
}
