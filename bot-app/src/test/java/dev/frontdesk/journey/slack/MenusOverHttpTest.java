package dev.frontdesk.journey.slack;

@OverHttp
class MenusOverHttpTest extends MenusJourney {}
