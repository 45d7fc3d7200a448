package dev.courant.crawler;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;

/**
 * Ends the service's liveness for good. Spring Boot says that an application is sound when its start is over; a crawl that broke
 * down before that would be forgotten, so it is said again then.
 */
final class BrokenCrawl implements Runnable {
    private final ApplicationEventPublisher events;
    private final AtomicBoolean broken = new AtomicBoolean();

    BrokenCrawl(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void run() {
        broken.set(true);
        AvailabilityChangeEvent.publish(events, this, LivenessState.BROKEN);
    }

    @EventListener(ApplicationReadyEvent.class)
    void remind() {
        if (broken.get()) {
            AvailabilityChangeEvent.publish(events, this, LivenessState.BROKEN);
        }
    }
}
