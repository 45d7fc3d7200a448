package dev.courant.local.tail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicNamesTest {
    @Test
    void shortNamesAreUnderstood() {
        assertThat(TopicNames.find("articles")).contains("news.articles");
        assertThat(TopicNames.find("news.pages.dlq")).contains("news.pages.dlq");
        assertThat(TopicNames.find("pages.dlq")).contains("news.pages.dlq");
        assertThat(TopicNames.find("article")).isEmpty();
        assertThat(TopicNames.find("")).isEmpty();
    }
}
