package nl.kamerstroom.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import nl.kamerstroom.text.SourceText;
import nl.kamerstroom.text.ZoneKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeFilter;

/** Reads a letter from a web page: its main part, without menus and scripts. */
final class HtmlReader implements FormatReader {

    private static final Set<String> UNREAD = Set.of(
            "script",
            "style",
            "nav",
            "noscript",
            "template",
            "form",
            "button",
            "select",
            "iframe",
            "svg",
            "head",
            "dialog");

    @Override
    public SourceText read(byte[] bytes, ReadLimits limits) {
        Document page = parse(bytes);
        PublishedMetadata metadata = new PublishedMetadata();
        page.select("meta[name][content]").forEach(meta -> metadata.add(meta.attr("name"), meta.attr("content")));
        SourceBuilder source = new SourceBuilder(limits);
        main(page).filter(new Blocks(source));
        return source.build(metadata.build());
    }

    private static Document parse(byte[] bytes) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Element main(Document page) {
        Elements main = page.select("main, [role=main]");
        return main.size() == 1 ? main.get(0) : page.body();
    }

    /** Walks the page without recursion and makes blocks of it. */
    private static final class Blocks implements NodeFilter {

        private final SourceBuilder source;
        private int rows;

        Blocks(SourceBuilder source) {
            this.source = source;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                source.text(text.getWholeText());
            } else if (node instanceof Element element) {
                if (UNREAD.contains(element.normalName())) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                begin(element);
            }
            return FilterResult.CONTINUE;
        }

        private void begin(Element element) {
            switch (element.normalName()) {
                case "br" -> source.lineBreak();
                case "td", "th" -> source.cell();
                case "tr" -> {
                    rows++;
                    source.begin(Optional.of(ZoneKind.TABLE_ROW));
                }
                case "li" -> source.begin(Optional.of(ZoneKind.LIST_ITEM));
                case "h1", "h2", "h3", "h4", "h5", "h6" -> source.begin(Optional.of(ZoneKind.HEADING));
                default -> {
                    if (element.isBlock()) {
                        block(element);
                    }
                }
            }
        }

        private void block(Element element) {
            boolean inItem =
                    element.parent() != null && element.parent().normalName().equals("li");
            if (rows > 0 || (inItem && source.isOpen())) {
                source.space();
            } else {
                source.end();
            }
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                switch (element.normalName()) {
                    case "tr" -> {
                        rows--;
                        source.end();
                    }
                    case "li", "h1", "h2", "h3", "h4", "h5", "h6" -> source.end();
                    default -> {
                        if (element.isBlock()
                                && !element.normalName().equals("td")
                                && !element.normalName().equals("th")) {
                            block(element);
                        }
                    }
                }
            }
            return FilterResult.CONTINUE;
        }
    }
}
