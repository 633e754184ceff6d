use super::tokens::PERSONAS;
use super::*;

const MODES: [Mode; 4] = Mode::ALL;

/// The published contrast table: ink, background, least contrast, figures for light and dark.
const TABLE: [(Ink, Ink, f64, f64, f64); 21] = [
    (Ink::Ink1, Ink::Bg, TEXT, 17.2, 16.5),
    (Ink::Ink2, Ink::Bg, TEXT, 8.5, 10.5),
    (Ink::Ink3, Ink::Bg, TEXT, 5.3, 6.7),
    (Ink::OnBar, Ink::Bar, TEXT, 14.3, 10.4),
    (Ink::OnBar2, Ink::Bar, TEXT, 8.1, 5.8),
    (Ink::Accent, Ink::Bg, TEXT, 7.7, 8.5),
    (Ink::Persona(0), Ink::S1, TEXT, 7.2, 7.0),
    (Ink::Persona(1), Ink::S1, TEXT, 5.5, 7.6),
    (Ink::Bad, Ink::Bg, TEXT, 6.2, 8.6),
    (Ink::Good, Ink::Bg, TEXT, 6.4, 9.2),
    (Ink::Ring, Ink::Bg, GRAPHICS, 3.2, 3.8),
    (Ink::Bad2, Ink::Bg, GRAPHICS, 4.0, 6.8),
    (Ink::E5, Ink::S1, GRAPHICS, 6.0, 8.6),
    (Ink::E3, Ink::S1, GRAPHICS, 3.5, 6.1),
    (Ink::E0, Ink::S1, GRAPHICS, 5.3, 8.5),
    (Ink::EN3, Ink::S1, GRAPHICS, 3.5, 6.3),
    (Ink::EN5, Ink::S1, GRAPHICS, 6.2, 5.9),
    (Ink::Ink3, Ink::S1, TEXT, 5.0, 6.2),
    (Ink::Bad, Ink::BadBg, TEXT, 5.6, 7.4),
    (Ink::Warn, Ink::Bg, TEXT, 6.4, 10.5),
    (Ink::Good, Ink::GoodBg, TEXT, 5.6, 7.1),
];

#[test]
fn every_theme_has_the_published_contrasts() {
    for mode in MODES {
        let theme = Theme::new(mode);
        for (ink, background, least, light, dark) in TABLE {
            let found = contrast(theme.color(ink), theme.color(background));
            assert!(found >= least, "{ink:?} on {background:?} has {found:.2} in {mode:?}");
            let published = if mode == Mode::Dark { dark } else { light };
            if matches!(mode, Mode::Light | Mode::Dark) {
                let near = (found - published).abs() < 0.1;
                assert!(
                    near,
                    "{ink:?} on {background:?} has {found:.2} in {mode:?}, not {published}"
                );
            }
        }
    }
}

#[test]
fn every_pair_of_every_theme_can_be_read() {
    for mode in MODES {
        let theme = Theme::new(mode);
        for pair in pairs() {
            let found = contrast(theme.color(pair.ink), theme.color(pair.on));
            let least = match (mode, pair.is_text) {
                (Mode::Contrast, true) => 7.0,
                (Mode::Contrast, false) => 4.5,
                _ => pair.least(),
            };
            assert!(
                found >= least,
                "{:?} on {:?} has {found:.2} in {mode:?}",
                pair.ink,
                pair.on
            );
        }
    }
}

#[test]
fn every_theme_names_every_token_once_and_in_order() {
    for mode in MODES {
        let keys = mode.file().lines().filter(|line| !line.starts_with('#'));
        let keys: Vec<&str> = keys.filter_map(|line| Some(line.split_once(':')?.0)).collect();
        let names: Vec<&str> = TOKENS.iter().map(|token| token.name).collect();
        assert_eq!(keys, names, "{mode:?}");
    }
}

#[test]
fn personas_are_readable_and_apart() {
    for mode in MODES {
        let theme = Theme::new(mode);
        for number in 0..PERSONAS as u8 {
            let color = theme.color(Ink::Persona(number));
            for background in [Ink::Bg, Ink::S1, Ink::PersonaBg(number)] {
                assert!(
                    contrast(color, theme.color(background)) >= TEXT,
                    "{number} on {background:?} in {mode:?}"
                );
            }
            assert!((0..number).all(|other| theme.color(Ink::Persona(other)) != color));
        }
        assert_eq!(theme.color(Ink::Persona(8)), theme.color(Ink::Persona(0)));
    }
}

#[test]
fn weak_brand_colours_are_mended_where_they_are_text() {
    let yellow = Rgb(0xFF, 0xD4, 0x00);
    let brand = BrandColors {
        color: Some(yellow),
        accent: Some(yellow),
        personas: vec![None, None, Some(yellow)],
    };
    for mode in MODES {
        let theme = Theme::new(mode).with_brand(&brand);
        assert_eq!(theme.color(Ink::Bar), yellow, "areas keep the colour");
        let pairs = [
            (Ink::OnBar, Ink::Bar),
            (Ink::OnBar2, Ink::Bar),
            (Ink::Accent, Ink::Bg),
            (Ink::Accent, Ink::S2),
            (Ink::Accent, Ink::AccentBg),
            (Ink::Persona(0), Ink::S1),
            (Ink::Persona(2), Ink::PersonaBg(2)),
        ];
        for (ink, background) in pairs {
            let found = contrast(theme.color(ink), theme.color(background));
            let least = mode.least();
            assert!(found >= least, "{ink:?} on {background:?} has {found:.2} in {mode:?}");
        }
        assert_eq!(theme.color(Ink::Persona(1)), Theme::new(mode).color(Ink::Persona(1)));
    }
}

#[test]
fn a_light_bar_carries_dark_names_in_every_theme() {
    let yellow = Rgb(0xFF, 0xCC, 0x00);
    let brand = BrandColors {
        color: Some(yellow),
        ..BrandColors::default()
    };
    for mode in MODES {
        let theme = Theme::new(mode).with_brand(&brand);
        let found = contrast(theme.color(Ink::OnBar), yellow);
        assert!(found >= 10.0, "{found:.2} in {mode:?}");
    }
}

#[test]
fn a_digital_tile_stands_out_from_grey_paper() {
    let print = Theme::new(Mode::Print);
    let [tile, page, chip] = [Ink::Tile, Ink::Bg, Ink::S2].map(|ink| print.color(ink));
    assert!(contrast(tile, page) > 1.3, "{:.2}", contrast(tile, page));
    assert!(contrast(tile, page) > contrast(chip, page));
}
