package dev.courant.parser.identify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Writes agency stories from words drawn at random, and prints them as papers do: with another head, cuts and another tail. */
final class StoryMaker {
    private static final List<String> WHO = List.of(
            "the harbour council",
            "the minister",
            "a spokeswoman",
            "the union",
            "the company",
            "the opposition",
            "police",
            "the court",
            "researchers at the university",
            "residents",
            "the mayor",
            "the prosecutor",
            "the committee");
    private static final List<String> DID = List.of(
            "rejected",
            "welcomed",
            "announced",
            "postponed",
            "criticised",
            "approved",
            "confirmed",
            "denied",
            "examined",
            "published",
            "defended",
            "abandoned",
            "demanded",
            "questioned",
            "supported");
    private static final List<String> WHAT = List.of(
            "plans for a new bridge",
            "the budget for next year",
            "a report on water quality",
            "the closure of two schools",
            "an inquiry into the fire",
            "higher fees for parking",
            "a ban on heavy lorries",
            "the sale of the old theatre",
            "the strike at the shipyard",
            "changes to the timetable",
            "a contract with the supplier",
            "tests of the turbines",
            "the rescue of the fishing fleet",
            "new rules for landlords",
            "the search for survivors");
    private static final List<String> WHEN = List.of(
            "on Monday",
            "late on Friday",
            "after a long debate",
            "in spite of the protests",
            "for the second time",
            "before the summer break",
            "in a letter to parliament",
            "without giving reasons",
            "by a narrow majority",
            "during a visit to the coast",
            "only hours after the vote",
            "at a press conference");
    private static final List<String> WHY = List.of(
            "because costs had doubled since the first estimate", "as the weather was getting worse",
            "although experts had warned against it", "while talks with the banks went on",
            "so that work could begin in spring", "since nobody had been willing to pay",
            "and said that more time was needed", "but left open what would come next",
            "which came as a surprise to many", "despite doubts among their own members");
    private static final List<String> TAILS = List.of(
            "Follow us for the latest news. Our newsletter brings the most important stories of the day to your inbox every morning.",
            "This article first appeared in print. All rights reserved. Reproduction only with written permission of the publisher.",
            "Do you have a tip for our newsroom? Write to us in confidence; we do not name our sources without their consent.",
            "With material from news agencies. Corrections and clarifications are published on page two of the printed edition.");

    private final Random random;

    StoryMaker(Random random) {
        this.random = random;
    }

    /** The paragraphs of an agency's story. */
    List<String> story() {
        List<String> paragraphs = new ArrayList<>();
        int count = 7 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            paragraphs.add(sentence() + " " + sentence() + " " + sentence());
        }
        return paragraphs;
    }

    /** Another story on the same topic: two of its paragraphs of background are the same, the news is not. */
    List<String> relatedTo(List<String> story) {
        List<String> other = new ArrayList<>(story());
        other.set(other.size() - 1, story.getLast());
        other.set(other.size() - 2, story.get(story.size() - 2).split("\\. ", -1)[0] + ". " + sentence());
        return other;
    }

    /** The story as one paper prints it. */
    String printed(List<String> story) {
        List<String> paragraphs = new ArrayList<>(story);
        paragraphs.set(0, sentence() + " " + story.getFirst().split("\\. ", -1)[1] + ".");
        int cuts = random.nextInt(1 + story.size() / 4);
        for (int i = 0; i < cuts; i++) {
            paragraphs.remove(paragraphs.size() - 1 - random.nextInt(2));
        }
        if (random.nextBoolean()) {
            paragraphs.add(1 + random.nextInt(paragraphs.size() - 1), sentence() + " " + sentence());
        }
        if (random.nextBoolean()) {
            Collections.swap(paragraphs, paragraphs.size() - 1, paragraphs.size() - 2);
        }
        paragraphs.add(TAILS.get(random.nextInt(TAILS.size())));
        return String.join("\n", paragraphs);
    }

    private String sentence() {
        int figure = 2 + random.nextInt(900);
        String start = pick(WHO) + " " + pick(DID) + " " + pick(WHAT) + " " + pick(WHEN) + ", " + pick(WHY);
        String sentence = random.nextInt(3) == 0 ? start + ", with " + figure + " people affected" : start;
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".";
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
